# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    if who != 'official':
        while not networkdays(d, d, HOLIDAYS):
            d = d + timedelta(days=1)
    return f'{d.day}/{d.month}/{d.year + 543}'
