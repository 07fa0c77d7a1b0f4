# %% points=2.67 finding="q4_11.sum_instead_of_mean"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = sum(sus_score(r) for r in SUS) / 10
above = mean_sus > 68
