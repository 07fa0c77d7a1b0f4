# %% points=0 finding="any.call_unanswered"
KANO = given("KANO")

def kano(f, d):
    print(KANO[f]['LMNWD'.index(d)])
