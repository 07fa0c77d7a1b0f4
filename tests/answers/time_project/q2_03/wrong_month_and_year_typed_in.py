# %% points=3.2 finding="q2_03.part_typed_in"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} มีนาคม พ.ศ. 2569"
