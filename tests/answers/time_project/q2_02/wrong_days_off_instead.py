# %% points=0 finding="q2_02.days_off_instead"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = sum(h.month == 4 and h.year == 2026 for h in HOLIDAYS)
