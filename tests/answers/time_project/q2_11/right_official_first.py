# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    last = received + timedelta(days=days)
    if who == 'official':
        return last
    for more in range(30):
        day = last + timedelta(days=more)
        if day.weekday() not in (5, 6) and day not in HOLIDAYS:
            return day
