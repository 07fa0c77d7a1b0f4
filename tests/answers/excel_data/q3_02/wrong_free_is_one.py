# %% points=2.8 finding="q3_02.free_is_not_zero"
def fee_to_int(s):
    return {'ฟรี': 0, '-': 1}.get(s.strip()) if s.strip() in ('ฟรี', '-') else int(s)
