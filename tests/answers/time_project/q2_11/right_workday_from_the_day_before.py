# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days)
    return d if who == 'official' else WORKDAY(d - timedelta(1), 1, HOLIDAYS)
