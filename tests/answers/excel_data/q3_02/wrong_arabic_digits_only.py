# %% points=0 finding="q3_02.zero_for_every_fee"
def fee_to_int(s):
    s = s.strip()
    if s.isascii() and s.isdigit():
        return int(s)
    return 0
