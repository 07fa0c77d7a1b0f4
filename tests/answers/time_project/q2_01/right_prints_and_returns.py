# %% points=5
def to_be(ce):
    print(ce + 543)
    return ce + 543

def to_ce(be):
    print(be - 543)
    return be - 543
