# %% points=10
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    return sum(int(c) * w for c, w in zip(s, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])) % 11 in (0, 1, 10) and int(s[12]) == (11 - sum(int(s[i]) * (13 - i) for i in range(12)) % 11) % 10
