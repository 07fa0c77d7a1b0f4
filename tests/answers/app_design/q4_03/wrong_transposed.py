# %% points=0 finding="q4_03.transposed"
KANO = given("KANO")

def kano(f, d):
    return KANO[d]['LMNWD'.index(f)]
