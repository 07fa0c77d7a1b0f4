# %% points=0 finding="any.call_unanswered"
def pert(o, m, p):
    print((o + 4 * m + p) / 6, (p - o) / 6)
