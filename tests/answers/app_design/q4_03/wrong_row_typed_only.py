# %% points=2.4 finding="any.shown_example_only"
KANO = given("KANO")

def kano(f, d):
    return KANO['L']['LMNWD'.index(d)]
