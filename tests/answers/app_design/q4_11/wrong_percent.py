# %% points=5.33 finding="any.other_unit"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = '70%'
above = True
