# %% points=6
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = np.busday_count('2026-04-01', '2026-05-01', holidays=[str(h) for h in HOLIDAYS])
