# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = np.datetime64(received) + days
    if who == 'citizen':
        d = np.busday_offset(d, 0, roll='forward', holidays=[str(h) for h in HOLIDAYS])
    return d
