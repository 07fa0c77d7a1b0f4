# %% points=2.5 finding="any.call_empty"
def to_be(ce):
    return ce + 543

def to_ce(be):
    return ...
