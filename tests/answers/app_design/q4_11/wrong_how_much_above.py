# %% points=5.33 finding="any.not_yes_or_no"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus - 68
