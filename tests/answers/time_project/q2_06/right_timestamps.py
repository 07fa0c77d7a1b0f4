# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = pd.Timestamp(WORKDAY(pd.Timestamp('2026-03-09'), 46, HOLIDAYS))
finish_naive = pd.Timestamp('2026-03-09') + pd.offsets.BDay(46)
holidays_hit = len([h for h in HOLIDAYS if pd.Timestamp('2026-03-09') <= pd.Timestamp(h) <= finish])
