# %% points=0 finding="any.call_empty"
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in (..., ...):  # the words for “no fee”
        return 0
    return ...
