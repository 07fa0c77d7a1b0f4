# %% points=7
THAI = given("THAI")

def fee_to_int(s):
    s = s.strip().translate(THAI)
    return int(s) if s.isdigit() else 0
