# %% points=7
THAI = given("THAI")

def fee_to_int(s):
    s = s.strip()
    if s == 'ฟรี' or s == '-':
        return 0
    return float(s.translate(THAI))
