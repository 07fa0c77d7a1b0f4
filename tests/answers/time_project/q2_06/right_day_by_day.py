# %% points=8
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

def last_day(off):
    day, left = date(2026, 3, 9), 47
    while True:
        if day.weekday() < 5 and day not in off:
            left -= 1
        if left == 0:
            return day
        day += timedelta(1)

finish = last_day(HOLIDAYS)
finish_naive = last_day([])
holidays_hit = networkdays(date(2026, 3, 9), finish) - networkdays(date(2026, 3, 9), finish, HOLIDAYS)
