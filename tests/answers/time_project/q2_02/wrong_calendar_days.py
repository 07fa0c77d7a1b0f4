# %% points=0 finding="q2_02.calendar_days"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = (date(2026, 4, 30) - date(2026, 4, 1)).days + 1
