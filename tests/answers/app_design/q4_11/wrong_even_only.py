# %% points=0 finding="q4_11.half_of_the_statements"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * sum(5 - x for x in r[1::2])

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
