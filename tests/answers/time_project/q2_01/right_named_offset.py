# %% points=5
OFFSET = 543
def to_be(ce):
    return int(ce) + OFFSET

def to_ce(be):
    return int(be) - OFFSET
