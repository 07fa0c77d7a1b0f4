# %% points=2.67 finding="q2_06.the_two_finishes_swapped"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish_naive = WORKDAY(date(2026, 3, 9), 46, HOLIDAYS)
finish = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = 6
