# %% points=6
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 4, 1), date(2026, 4, 15), HOLIDAYS) + networkdays(date(2026, 4, 16), date(2026, 4, 30), HOLIDAYS)
