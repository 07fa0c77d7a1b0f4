# %% points=5
def to_be(ce):
    return ce + 543

def to_ce(be):
    return be - 543
