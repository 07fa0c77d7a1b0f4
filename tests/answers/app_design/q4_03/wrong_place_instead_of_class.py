# %% points=0 finding="any.not_a_choice"
KANO = given("KANO")

def kano(f, d):
    return 'LMNWD'.index(d)
