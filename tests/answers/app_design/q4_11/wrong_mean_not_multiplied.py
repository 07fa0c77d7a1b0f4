# %% points=2.67 finding="q4_11.not_multiplied"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = 28
above = False
