# %% points=0 finding="any.missing"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

# frame: WORKDAY(date(2026, 3, 9), ___, HOLIDAYS)
finish = ...
finish_naive = ...  # without HOLIDAYS
holidays_hit = ...  # how many days
