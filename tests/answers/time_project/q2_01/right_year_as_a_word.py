# %% points=5
def to_be(ce):
    return str(ce + 543) + " ปี"
def to_ce(be):
    return str(be - 543) + " ปี"
