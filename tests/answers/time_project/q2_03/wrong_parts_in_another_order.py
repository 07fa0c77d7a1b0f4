# %% points=0 finding="q2_03.parts_in_another_order"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")
def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {TH_MONTHS[d.month-1]} {d.day} พ.ศ. {d.year+543}"
