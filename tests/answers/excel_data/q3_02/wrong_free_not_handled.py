# %% points=2.8 finding="q3_02.free_not_handled"
def fee_to_int(s):
    return int(s)
