# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

off = [str(h) for h in HOLIDAYS]
finish = np.busday_offset('2026-03-09', 46, holidays=off)
finish_naive = np.busday_offset('2026-03-09', 46)
holidays_hit = 1 + 3 + 2
