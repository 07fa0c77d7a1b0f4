# %% points=2.4 finding="q2_11.weekends_left_out"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    while who == 'citizen' and d in HOLIDAYS:
        d += timedelta(days=1)
    return d
