# %% points=0 finding="any.call_empty"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    total = sum(int(s[i]) * (13 - i) for i in range(...))
    return int(s[12]) == ...
