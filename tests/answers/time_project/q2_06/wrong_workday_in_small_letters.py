# %% points=0 finding="stop.name_error.close_match"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = workday(date(2026, 3, 9), 46, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
