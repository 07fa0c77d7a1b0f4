# %% points=5
def to_be(ce):
    return f'พ.ศ. {ce + 543}'

def to_ce(be):
    return f'ค.ศ. {be - 543}'
