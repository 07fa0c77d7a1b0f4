# %% points=2.8 finding="any.not_a_whole_number"
def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return 0.5
    return int(s)
