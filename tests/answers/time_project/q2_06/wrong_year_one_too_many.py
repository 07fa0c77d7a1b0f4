# %% points=5.33 finding="any.not_yet"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = '20 พ.ค. 2570'
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
