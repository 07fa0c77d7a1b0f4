# %% points=0 finding="stop.refused"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

wd_april = networkdays(date(2569, 4, 1), date(2569, 4, 30), HOLIDAYS)
