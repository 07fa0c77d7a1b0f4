# %% points=0 finding="q4_11.one_taken_away_once"
SUS = given("SUS")

def sus_score(r):
    return (sum(r[0::2]) - 1 + 5 - sum(r[1::2])) * 2.5

mean_sus = sum(sus_score(r) for r in SUS) / len(SUS)
above = mean_sus > 68
