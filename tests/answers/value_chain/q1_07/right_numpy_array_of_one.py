# %% points=6
import numpy as np

people_inside = np.array([27])
lead_needed = np.int64(40)
