# %% points=5.33 finding="q4_11.one_person_or_the_middle"
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (sum(r[0::2]) - 5 + 25 - sum(r[1::2]))

mean_sus = pd.Series([sus_score(r) for r in SUS]).median()
above = mean_sus > 68
