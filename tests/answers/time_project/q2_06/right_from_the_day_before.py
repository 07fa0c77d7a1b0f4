# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026, 3, 8), 47, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 8), 47)
holidays_hit = networkdays(finish_naive, finish, []) - 1
