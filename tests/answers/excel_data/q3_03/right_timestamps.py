# %% points=10
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip().translate(THAI)
    if s[4:5] == '-': return pd.Timestamp(s)
    d, m, y = re.split('[/ ]', s)
    m = int(m) if m.isdigit() else dict(zip(TH_ABBR, range(1,13)))[m]
    return pd.Timestamp(int(y)-543, m, int(d))
