# %% points=5
from datetime import date

def to_be(ce):
    return date(ce, 6, 1).year + 543

def to_ce(be):
    return date(be - 543, 6, 1).year
