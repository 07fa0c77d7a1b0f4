# %% points=8
wait = given("wait")

import numpy as np

steps_for_80 = lambda w: int((np.cumsum(np.sort(w)[::-1]) < .8*np.sum(w) - 1e-9).sum()) + 1
