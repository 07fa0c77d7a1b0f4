# %% points=4 finding="any.shown_example_only"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip()
    if '-' in s:
        return date.fromisoformat(s)
    if '/' in s:
        d, m, y = s.split('/')
        if not y.isascii():
            return date(2025, 5, 13)
    else:
        d, m, y = s.split()
        m = TH_ABBR.index(m) + 1
    return date(int(y) - 543, int(m), int(d))
