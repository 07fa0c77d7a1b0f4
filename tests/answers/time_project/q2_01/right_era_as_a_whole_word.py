# %% points=5
def to_be(ce):
    return "พุทธศักราช " + str(ce + 543)
def to_ce(be):
    return "คริสต์ศักราช " + str(be - 543)
