# %% points=0 finding="q4_03.one_answer_twice"
KANO = given("KANO")

def kano(f, d):
    return KANO[d]['LMNWD'.index(d)]
