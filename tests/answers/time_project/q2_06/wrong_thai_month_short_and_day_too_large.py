# %% points=5.33 finding="any.not_a_date"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = '32 พ.ค. 2569'
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
