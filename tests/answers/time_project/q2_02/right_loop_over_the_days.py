# %% points=6
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = sum(1 for d in range(1, 31) if date(2026,4,d).weekday() < 5 and date(2026,4,d) not in HOLIDAYS)
