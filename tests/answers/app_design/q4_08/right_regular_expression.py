# %% points=10
THAI = given("THAI")

def valid_thai_id(s):
    s = re.sub('[- ]', '', s).translate(THAI)
    if not re.fullmatch('[0-9]{13}', s): return False
    t = 0
    for w, ch in zip(range(13, 1, -1), s): t += w*int(ch)
    return str((11 - t % 11) % 10) == s[-1]
