# %% points=6
KANO = given("KANO")

def kano(f, d):
    return KANO[f]['LMNWD'.index(d)]
