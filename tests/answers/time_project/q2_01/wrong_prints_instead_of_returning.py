# %% points=0 finding="any.call_unanswered"
def to_be(ce):
    print(ce + 543)

def to_ce(be):
    print(be - 543)
