# %% points=0 finding="q3_02.stops"
def fee_to_int(s):
    return {'ฟรี': 0, '-': 0, '0': 0, '10': 10, '100': 100}[s.strip()]
