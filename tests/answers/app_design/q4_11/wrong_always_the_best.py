# %% points=6.4 finding="any.shown_example_only"
SUS = given("SUS")

def sus_score(r):
    return 100

mean_sus = 70
above = True
