# %% points=5.33 finding="q2_06.the_two_finishes_alike"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026, 3, 9), 46)
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
