# %% points=0 finding="q3_03.text_returned"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    return s.strip().translate(THAI)
