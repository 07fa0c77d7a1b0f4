# %% points=0 finding="q4_08.always_true"
THAI = given("THAI")

def valid_thai_id(s):
    return True
