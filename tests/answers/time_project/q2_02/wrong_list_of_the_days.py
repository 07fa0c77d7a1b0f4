# %% points=0 finding="any.not_a_number"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = [d for d in range(1, 31) if date(2026, 4, d).weekday() < 5 and date(2026, 4, d) not in HOLIDAYS]
