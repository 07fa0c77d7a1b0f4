# %% points=0 finding="any.call_stopped"
def to_be(ce):
    return year + 543

def to_ce(be):
    return year - 543
