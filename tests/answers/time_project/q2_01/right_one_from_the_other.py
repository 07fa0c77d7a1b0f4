# %% points=5
def to_be(ce):
    be = ce + 543
    return be

def to_ce(be):
    return be - (to_be(0) - 0)
