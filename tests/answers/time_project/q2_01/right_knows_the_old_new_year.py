# %% points=5
def to_be(ce):
    if ce < 1941:
        return ce + 542
    return ce + 543

def to_ce(be):
    if be < 2484:
        return be - 542
    return be - 543
