# %% points=0 finding="q2_02.an_end_left_out"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 4, 2), date(2026, 4, 30), HOLIDAYS)
