# %% points=2.4 finding="q2_11.moved_backwards"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days - 1)
    while who == 'citizen' and (d.weekday() >= 5 or d in HOLIDAYS):
        d += timedelta(days=1)
    return d
