# %% points=10
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip().translate(THAI)
    if '-' in s:
        return date.fromisoformat(s)
    if '/' in s:
        d, m, y = s.split('/')
    else:
        d, m, y = s.split()
        m = TH_ABBR.index(m) + 1
    return np.datetime64(date(int(y) - 543, int(m), int(d)))
