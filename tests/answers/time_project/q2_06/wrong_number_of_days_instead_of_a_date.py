# %% points=5.33 finding="any.not_a_date"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = networkdays(date(2026, 3, 9), date(2026, 5, 20), HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
