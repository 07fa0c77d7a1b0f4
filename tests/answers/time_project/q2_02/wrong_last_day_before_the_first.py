# %% points=0 finding="any.below_zero"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")
wd_april = networkdays(date(2026, 4, 30), date(2026, 4, 1), HOLIDAYS)
