# %% points=0 finding="q3_02.text_returned"
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return 0
    return s.strip().translate(THAI)
