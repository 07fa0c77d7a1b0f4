# %% points=10
import datetime as dt

TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip().translate(THAI)
    try: return dt.datetime.strptime(s, '%Y-%m-%d').date()
    except ValueError: pass
    d, m, y = s.replace(' ', '/').split('/')
    return date(int(y)-543, TH_ABBR.index(m)+1 if m in TH_ABBR else int(m), int(d))
