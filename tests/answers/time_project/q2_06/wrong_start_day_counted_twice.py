# %% points=2.67 finding="q2_06.start_day_counted_twice"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026, 3, 9), 47, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 47)
holidays_hit = 6
