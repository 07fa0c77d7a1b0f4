# %% points=4 finding="any.call_stopped"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    total = sum(int(s[i]) * (13 - i) for i in range(12))
    return int(s[12]) == (11 - total % 11) % 10
