# %% points=2.67 finding="q2_06.finish_a_day_late"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

HOLIDAYS = HOLIDAYS + [date(2026, 5, 1)]
finish = WORKDAY(date(2026, 3, 9), 46, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 46)
holidays_hit = sum(date(2026, 3, 9) <= h <= finish for h in HOLIDAYS)
