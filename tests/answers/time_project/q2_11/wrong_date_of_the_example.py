# %% points=2.4 finding="q2_11.same_day_for_every_input"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    return date(2026, 4, 16)
