# %% points=6
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(pd.Timestamp('2026-04-01'), pd.Timestamp('2026-04-30'), HOLIDAYS)
