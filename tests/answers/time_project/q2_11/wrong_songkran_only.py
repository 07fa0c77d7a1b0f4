# %% points=2.4 finding="q2_11.stopped_on_a_holiday"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    songkran = [date(2026, 4, day) for day in (13, 14, 15)]
    while who == 'citizen' and (d.weekday() >= 5 or d in songkran):
        d += timedelta(days=1)
    return d
