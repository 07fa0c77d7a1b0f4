# %% points=5.33 finding="any.not_a_number"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")
finish = WORKDAY(date(2026,3,9), 46, HOLIDAYS)
finish_naive = WORKDAY(date(2026,3,9), 46)
holidays_hit = finish - finish_naive
