# %% points=2.8 finding="any.call_empty"
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in (..., ...):
        return 0
    return int(s)
