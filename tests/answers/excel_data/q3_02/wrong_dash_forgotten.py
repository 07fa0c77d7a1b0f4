# %% points=2.8 finding="q3_02.free_not_handled"
def fee_to_int(s):
    if s.strip() == 'ฟรี':
        return 0
    return int(s)
