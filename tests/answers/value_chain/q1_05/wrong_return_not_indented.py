# %% points=0 finding="stop.indentation_error.missing"
def utilization(lam, minutes, c):
return lam * minutes / 60 / c
