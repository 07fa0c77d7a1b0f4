# %% points=4 finding="q4_08.same_digit_for_all"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    total = sum(int(s[i]) * (13 - i) for i in range(12))
    return int(s[12]) == (11 - 352 % 11) % 10
