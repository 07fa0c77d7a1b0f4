# %% points=0 finding="any.not_yet"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 4, 1), date(2026, 5, 30), HOLIDAYS)
