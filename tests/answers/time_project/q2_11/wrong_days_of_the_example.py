# %% points=2.4 finding="q2_11.example_typed_in"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")
def due_date(received, days, who):
    last = received + timedelta(days=15)
    while who == 'citizen' and (last.weekday() >= 5 or last in HOLIDAYS):
        last += timedelta(days=1)
    return last
