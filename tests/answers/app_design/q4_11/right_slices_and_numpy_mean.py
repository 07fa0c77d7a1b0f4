# %% points=8
SUS = given("SUS")

def sus_score(r): return (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))*2.5
mean_sus = np.mean([sus_score(r) for r in SUS]); above = True
