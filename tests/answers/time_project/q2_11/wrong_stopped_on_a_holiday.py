# %% points=2.4 finding="q2_11.stopped_on_a_holiday"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")
def due_date(received, days, who):
    last = received + timedelta(days=days)
    if who == 'citizen':
        while last in HOLIDAYS:
            last += timedelta(days=1)
        while last.weekday() >= 5:
            last += timedelta(days=1)
    return last
