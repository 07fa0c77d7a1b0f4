# %% points=5.33 finding="any.not_a_number"
SUS = given("SUS")

def sus_score(r):
    return [x - 1 if i % 2 == 0 else 5 - x for i, x in enumerate(r)]

mean_sus = 70
above = True
