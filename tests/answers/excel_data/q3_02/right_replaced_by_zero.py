# %% points=7
def fee_to_int(s):
    return int(s.replace('ฟรี', '0').replace('-', '0'))
