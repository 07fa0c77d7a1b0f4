# %% points=7
THAI = given("THAI")

fee_to_int = lambda s: {'ฟรี':0,'-':0,'':0}.get(s.strip()) if s.strip() in ('ฟรี','-','') else int(float(s.translate(THAI)))
