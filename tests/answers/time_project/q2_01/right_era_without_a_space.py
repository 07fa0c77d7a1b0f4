# %% points=5
def to_be(ce):
    return "พ.ศ." + str(ce + 543)
def to_ce(be):
    return "ค.ศ." + str(be - 543)
