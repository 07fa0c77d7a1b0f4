# %% points=0 finding="q4_11.odd_and_even_swapped"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(x - 1 for x in r[0::2]) + sum(x - 5 for x in r[1::2]))

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
