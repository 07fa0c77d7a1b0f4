# %% points=0 finding="stop.syntax_error.thai_digits"
def to_be(ce):
    return ce + ๕๔๓

def to_ce(be):
    return be - ๕๔๓
