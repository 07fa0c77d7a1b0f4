# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

due_date = lambda r, n, who: next(r + timedelta(k) for k in range(n, n+30) if who == 'official' or networkdays(r + timedelta(k), r + timedelta(k), HOLIDAYS))
