# %% points=6
import numpy as np

lead_future = np.sum([1,3.5,4,3,3,1.5]) + np.sum([.5,3,2,2,1,2.5])
saving_pct = '70%'
