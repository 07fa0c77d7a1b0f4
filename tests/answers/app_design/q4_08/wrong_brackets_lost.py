# %% points=0 finding="q4_08.last_digit_not_kept"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    total = sum(int(s[i]) * (13 - i) for i in range(12))
    return int(s[12]) == 11 - total % 11 % 10
