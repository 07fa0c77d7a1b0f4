# %% points=0 finding="q4_08.always_true"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    return len(s) == 13 and s.isdigit()
