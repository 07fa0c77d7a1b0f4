# %% points=0 finding="q2_11.holidays_left_out"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    while who == 'citizen' and d.weekday() >= 5:
        d += timedelta(days=1)
    return d
