# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish = WORKDAY(date(2026,3,9), 46, HOLIDAYS); finish_naive = WORKDAY(date(2026,3,9), 46); holidays_hit = sum(date(2026,3,9) <= h <= finish for h in HOLIDAYS)
