# %% points=2.5 finding="any.below_zero"
def to_be(ce):
    return ce + 543
def to_ce(be):
    return 543 - be
