# %% points=2.4 finding="q2_11.open_day_moved"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")
def due_date(received, days, who):
    last = received + timedelta(days=days)
    if who == 'citizen':
        last = WORKDAY(last, 1, HOLIDAYS)
    return last
