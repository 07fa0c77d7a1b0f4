# %% points=0 finding="q2_02.holidays_left_out"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 4, 1), date(2026, 4, 30))
