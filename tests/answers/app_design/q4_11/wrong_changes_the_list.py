# %% points=5.33 finding="any.input_changed"
SUS = given("SUS")

def sus_score(r):
    for i in range(10):
        r[i] = r[i] - 1 if i % 2 == 0 else 5 - r[i]
    return 2.5 * sum(r)

mean_sus = 70
above = True
