# %% points=2.67 finding="q4_11.answers_only_added"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = np.mean(SUS)
above = mean_sus > 68
