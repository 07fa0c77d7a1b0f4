# %% points=2.67 finding="q2_06.two_days_taken_off"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026, 3, 9), 45, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 45)
holidays_hit = 6
