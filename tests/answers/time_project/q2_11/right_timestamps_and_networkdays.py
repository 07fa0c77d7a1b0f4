# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(r, days, who):
    d = pd.Timestamp(r) + pd.Timedelta(days=days)
    if who == 'citizen':
        while networkdays(d.date(), d.date(), HOLIDAYS) == 0: d += pd.Timedelta(days=1)
    return d.date()
