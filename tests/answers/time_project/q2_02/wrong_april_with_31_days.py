# %% points=0 finding="stop.value_error.date"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2026, 4, 1), date(2026, 4, 31), HOLIDAYS)
