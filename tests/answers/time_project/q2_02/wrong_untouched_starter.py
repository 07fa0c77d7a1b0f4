# %% points=0 finding="any.missing"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

# frame: networkdays(date(2026, 4, 1), date(2026, 4, ___), ___)
wd_april = ...
