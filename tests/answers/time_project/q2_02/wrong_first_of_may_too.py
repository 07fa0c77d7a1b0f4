# %% points=0 finding="q2_02.one_holiday_forgotten"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")
wd_april = networkdays(date(2026, 4, 1), date(2026, 5, 1), HOLIDAYS)
