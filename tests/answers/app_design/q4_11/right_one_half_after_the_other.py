# %% points=8
SUS = given("SUS")

def sus_score(r):
    return (sum(x - 1 for x in r[0::2]) + sum(5 - x for x in r[1::2])) * 2.5

scores = [sus_score(r) for r in SUS]
mean_sus = sum(scores) / 8
above = [True]
