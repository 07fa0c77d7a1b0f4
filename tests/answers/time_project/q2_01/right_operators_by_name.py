# %% points=5
from operator import add, sub
to_be = lambda y: add(y, 543)
to_ce = lambda y: sub(y, 543)
