# %% points=2.5 finding="any.not_yet"
def to_be(ce):
    return ce + 543

def to_ce(be):
    return be - 543 if be > 2540 else be
