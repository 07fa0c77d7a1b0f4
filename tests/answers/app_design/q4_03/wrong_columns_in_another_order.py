# %% points=0 finding="q4_03.next_column"
KANO = given("KANO")

def kano(f, d):
    return KANO[f]['LMNDW'.index(d)]
