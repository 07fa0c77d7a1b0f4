# %% points=6
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = len([d for d in pd.bdate_range('2026-04-01','2026-04-30') if d.date() not in HOLIDAYS])
