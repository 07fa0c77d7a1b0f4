# %% points=1 finding="q2_01.input_not_used"
def to_be(ce):
    return 2026 + 543

def to_ce(be):
    return 2569 - 543
