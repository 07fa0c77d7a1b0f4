# %% points=2.67 finding="any.missing"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = ...
above = ...
