# %% points=0 finding="q2_11.never_moved"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    while who == True and (d.weekday() >= 5 or d in HOLIDAYS):
        d += timedelta(days=1)
    return d
