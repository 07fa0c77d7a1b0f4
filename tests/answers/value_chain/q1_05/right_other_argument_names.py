# %% points=8
def utilization(a, b, staff=1):
    return (a * b) / (60 * staff)
