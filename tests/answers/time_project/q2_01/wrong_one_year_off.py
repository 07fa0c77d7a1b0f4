# %% points=0 finding="q2_01.one_year_off"
def to_be(ce):
    return ce + 542

def to_ce(be):
    return be - 542
