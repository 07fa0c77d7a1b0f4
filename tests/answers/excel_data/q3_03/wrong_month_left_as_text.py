# %% points=4 finding="q3_03.short_month_not_read"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip().translate(THAI)
    if '-' in s:
        return date.fromisoformat(s)
    if '/' in s:
        d, m, y = s.split('/')
    else:
        d, m, y = s.split()
    return date(int(y) - 543, int(m), int(d))
