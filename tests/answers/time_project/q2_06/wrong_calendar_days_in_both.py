# %% points=2.67 finding="q2_06.calendar_days"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = date(2026, 3, 9) + timedelta(days=47)
finish_naive = finish
holidays_hit = 6
