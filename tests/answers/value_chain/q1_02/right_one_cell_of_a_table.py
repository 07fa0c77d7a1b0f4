# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

import pandas as pd

va_time = pd.Series([4, 3, 1.5]).sum()
pce = pd.Series([va_time]) / 90
