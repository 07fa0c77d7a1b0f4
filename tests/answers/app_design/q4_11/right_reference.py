# %% points=8
SUS = given("SUS")

def sus_score(r):
    return 2.5 * sum(x - 1 if i % 2 == 0 else 5 - x for i, x in enumerate(r))

mean_sus = sum(map(sus_score, SUS)) / len(SUS)
above = mean_sus > 68
