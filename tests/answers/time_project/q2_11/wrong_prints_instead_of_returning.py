# %% points=0 finding="any.call_unanswered"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    d = received + timedelta(days=days)
    print(d)
