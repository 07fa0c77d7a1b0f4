# %% points=0 finding="q2_11.moved_one_day_only"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    if who == 'citizen' and (d.weekday() >= 5 or d in HOLIDAYS):
        d += timedelta(days=1)
    return d
