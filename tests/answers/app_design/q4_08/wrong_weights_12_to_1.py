# %% points=0 finding="q4_08.other_weights"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    total = sum(int(s[i]) * (12 - i) for i in range(12))
    return int(s[12]) == (11 - total % 11) % 10
