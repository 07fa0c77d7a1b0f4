# %% points=0 finding="q2_03.still_empty"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {...} พ.ศ. {...}"
