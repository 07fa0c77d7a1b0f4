# %% points=8
import numpy as np

def utilization(lam, minutes, c):
    return np.divide(np.array([lam]) * minutes, 60 * c)
