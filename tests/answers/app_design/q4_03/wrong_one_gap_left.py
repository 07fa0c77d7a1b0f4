# %% points=0 finding="any.call_empty"
KANO = given("KANO")

def kano(f, d):
    return KANO[f]['LMNWD'.index(...)]
