# %% points=0 finding="stop.blank"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026, 3, 9), ___, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
