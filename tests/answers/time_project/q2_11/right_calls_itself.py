# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    last = received + timedelta(days)
    closed = last.isoweekday() > 5 or last in set(HOLIDAYS)
    if who == 'citizen' and closed:
        return due_date(received, days + 1, who)
    return last
