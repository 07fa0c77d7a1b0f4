# %% points=10
THAI = given("THAI")

def valid_thai_id(s):
    d = [unicodedata.digit(c) for c in s if c.isdigit()]
    if len(d) != 13 or any(c not in '- ' and not c.isdigit() for c in s): return False
    return d[-1] == (11 - sum(a*b for a, b in zip(d, range(13,1,-1))) % 11) % 10
