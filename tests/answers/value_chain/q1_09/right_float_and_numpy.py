# %% points=8
mmc_wait = given("mmc_wait")

import numpy as np

need_normal = 2.0
need_peak = np.int32(2)
