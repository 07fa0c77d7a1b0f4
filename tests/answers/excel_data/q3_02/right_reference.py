# %% points=7
THAI = given("THAI")

def fee_to_int(s): return 0 if s.strip() in ('ฟรี','-','') else int(s.strip())
