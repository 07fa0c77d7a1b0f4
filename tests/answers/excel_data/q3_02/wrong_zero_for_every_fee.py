# %% points=0 finding="q3_02.zero_for_every_fee"
def fee_to_int(s):
    if s.strip() in ('ฟรี', '-', '๑๐๐'):
        return 0
    return int(s)
