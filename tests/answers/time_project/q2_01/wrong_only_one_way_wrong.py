# %% points=2.5 finding="q2_01.plus_and_minus_swapped"
def to_be(ce):
    return ce + 543

def to_ce(be):
    return be + 543
