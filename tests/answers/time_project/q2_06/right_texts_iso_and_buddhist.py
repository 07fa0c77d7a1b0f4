# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

finish, finish_naive = '2026-05-20', '12/05/2569'; holidays_hit = networkdays(date(2026,3,9), date(2026,5,20)) - 47
