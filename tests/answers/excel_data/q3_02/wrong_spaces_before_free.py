# %% points=2.8 finding="q3_02.spaces_around_free"
def fee_to_int(s):
    if s == 'ฟรี' or s == '-':
        return 0
    return int(s)
