# %% points=8
import sys
import warnings

def utilization(lam, minutes, c):
    warnings.warn('careful')
    print('busy', file=sys.stderr)
    return lam * minutes / 60 / c
