# %% points=4 finding="q3_03.short_month_not_read"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    d, m, y = s.split('/')
    return date(int(y) - 543, int(m), int(d))
