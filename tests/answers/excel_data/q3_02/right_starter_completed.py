# %% points=7
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return 0
    return int(s.strip().translate(THAI))
