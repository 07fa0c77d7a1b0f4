# %% points=0 finding="stop.refused"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays('2026-04-01', '2026-04-30', HOLIDAYS)
