# %% points=0 finding="any.call_unanswered"
def utilization(lam, minutes, c):
    print(lam * minutes / 60 / c)
