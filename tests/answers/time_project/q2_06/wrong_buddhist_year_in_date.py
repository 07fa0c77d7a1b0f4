# %% points=0 finding="stop.refused"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2569, 3, 9), 46, HOLIDAYS)
finish_naive = WORKDAY(date(2569, 3, 9), 46)
holidays_hit = 6
