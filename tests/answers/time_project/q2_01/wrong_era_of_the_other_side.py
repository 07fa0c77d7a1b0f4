# %% points=0 finding="any.other_unit"
def to_be(ce):
    return f'{ce + 543} ค.ศ.'

def to_ce(be):
    return f'{be - 543} พ.ศ.'
