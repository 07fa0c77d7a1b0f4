# %% points=0 finding="stop.syntax_error.equals_sign"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    if who = 'citizen':
        d += timedelta(days=1)
    return d
