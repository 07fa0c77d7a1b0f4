# %% points=2.67 finding="q4_11.answers_only_added"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * sum(r)

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
