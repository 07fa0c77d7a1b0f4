# %% points=0 finding="any.not_a_number"
def to_be(ce):
    return 'ce + 543'

def to_ce(be):
    return 'be - 543'
