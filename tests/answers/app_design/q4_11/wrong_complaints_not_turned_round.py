# %% points=0 finding="q4_11.complaints_not_turned_round"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * sum(x - 1 for x in r)

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
