# %% points=4 finding="q4_08.dashes_refused"
THAI = given("THAI")

def valid_thai_id(s):
    parts = s.translate(THAI).split('-')
    if [len(part) for part in parts] != [1, 4, 5, 2, 1] or not ''.join(parts).isdigit():
        return False
    s = ''.join(parts)
    return int(s[12]) == (11 - sum(int(s[i]) * (13 - i) for i in range(12)) % 11) % 10
