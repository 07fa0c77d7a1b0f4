# %% points=0 finding="q2_11.working_days_instead_of_calendar_days"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    return WORKDAY(received, days)
