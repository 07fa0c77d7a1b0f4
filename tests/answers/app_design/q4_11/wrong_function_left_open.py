# %% points=5.33 finding="any.call_unanswered"
SUS = given("SUS")

def sus_score(r):  # r has ten answers from 1 to 5
    ...

mean_sus = 70
above = True
