# %% points=0 finding="q2_01.left_as_it_is"
def to_be(ce):
    return ce

def to_ce(be):
    return be
