# %% points=0 finding="any.not_a_date"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.translate(THAI)
    return int(s[-4:]) - 543
