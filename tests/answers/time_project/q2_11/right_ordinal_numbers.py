# %% points=6
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):
    number = received.toordinal() + days
    while who == 'citizen' and not networkdays(date.fromordinal(number), date.fromordinal(number), HOLIDAYS):
        number = number + 1
    return date.fromordinal(number)
