# %% points=10
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.translate(THAI)
    for i, a in enumerate(TH_ABBR, 1): s = s.replace(' '+a+' ', f'/{i}/')
    p = [int(x) for x in re.split('[-/]', s)]
    return date(p[0], p[1], p[2]) if p[0] > 31 else date(p[2]-543, p[1], p[0])
