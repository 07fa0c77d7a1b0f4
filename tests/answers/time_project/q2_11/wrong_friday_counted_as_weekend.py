# %% points=2.4 finding="any.shown_example_only"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    while who == 'citizen' and (d.weekday() >= 4 or d in HOLIDAYS):
        d += timedelta(days=1)
    return d
