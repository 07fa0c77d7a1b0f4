# %% points=2.67 finding="stop.type_error.list"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = sus_score(SUS)
above = mean_sus > 68
