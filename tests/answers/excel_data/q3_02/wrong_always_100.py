# %% points=2.8 finding="any.shown_example_only"
def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return 0
    return 100
