# %% points=8
wait = given("wait")

import pandas as pd

def steps_for_80(waits):
    s = pd.Series(list(waits)).sort_values(ascending=False).cumsum()
    return int((s < .8*s.iloc[-1] - 1e-9).sum() + 1)
