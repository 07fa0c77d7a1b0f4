# %% points=0 finding="q4_11.odd_and_even_swapped"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * sum(5 - x if i % 2 == 0 else x - 1 for i, x in enumerate(r))

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
