# %% points=6
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

import pandas as pd

plan = pd.DataFrame({'touch': touch_new, 'wait': wait_new})
lead_future = plan.sum().sum()
saving_pct = (1 - plan.to_numpy().sum() / 90) * 100
