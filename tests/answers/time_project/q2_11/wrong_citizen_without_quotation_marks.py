# %% points=0 finding="any.call_stopped"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    while who == citizen and d in HOLIDAYS:
        d += timedelta(days=1)
    return d
