# %% points=0 finding="any.call_empty"
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return 0
    return ...
