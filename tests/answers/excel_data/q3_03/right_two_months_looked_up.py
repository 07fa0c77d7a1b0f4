# %% points=10
TH_ABBR, THAI = given("TH_ABBR", "THAI")

MONTHS = {'เม.ย.': 4, 'พ.ค.': 5}

def parse_date(s):
    s = s.translate(THAI)
    if '-' in s:
        y, m, d = s.split('-')
        return date(int(y), int(m), int(d))
    d, m, y = s.replace('/', ' ').split()
    return date(int(y) - 543, MONTHS[m] if m in MONTHS else int(m), int(d))
