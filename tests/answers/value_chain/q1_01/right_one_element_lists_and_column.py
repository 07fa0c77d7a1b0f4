# %% points=5
touch, wait = given("touch", "wait")

import pandas as pd

total_touch = [sum(touch)]
total_wait = pd.Series([sum(wait)])
lead_time = (90,)
