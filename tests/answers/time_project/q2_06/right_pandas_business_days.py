# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

days = [d.date() for d in pd.bdate_range('2026-03-09','2026-12-31')]; finish_naive = days[46]; finish = [d for d in days if d not in HOLIDAYS][46]; holidays_hit = networkdays(finish_naive, finish) - 1
