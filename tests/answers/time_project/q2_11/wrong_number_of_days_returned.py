# %% points=0 finding="any.not_a_date"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    return (d - received).days
