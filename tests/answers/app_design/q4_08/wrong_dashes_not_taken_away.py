# %% points=0 finding="q4_08.dashes_refused"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    return int(s[12]) == (11 - sum(int(s[i]) * (13 - i) for i in range(12)) % 11) % 10
