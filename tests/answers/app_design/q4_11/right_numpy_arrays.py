# %% points=8
SUS = given("SUS")

def sus_score(r):
    a = np.array(r)
    return ((a[::2] - 1).sum() + (5 - a[1::2]).sum()) * 2.5

mean_sus = np.array([sus_score(r) for r in SUS]).mean()
above = mean_sus > 68
