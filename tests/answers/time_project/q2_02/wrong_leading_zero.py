# %% points=0 finding="stop.syntax_error.leading_zero"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 04, 01), date(2026, 04, 30), HOLIDAYS)
