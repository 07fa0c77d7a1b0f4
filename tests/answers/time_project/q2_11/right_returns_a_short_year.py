# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")
def due_date(received, days, who):
    last = received + timedelta(days=days)
    while who == 'citizen' and (last.weekday() >= 5 or last in HOLIDAYS):
        last += timedelta(days=1)
    return last.strftime('%d/%m/') + str((last.year + 543) % 100)
