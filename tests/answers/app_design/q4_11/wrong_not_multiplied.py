# %% points=0 finding="q4_11.not_multiplied"
SUS = given("SUS")

def sus_score(r):
    return sum(r[0::2]) - 5 + 25 - sum(r[1::2])

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
