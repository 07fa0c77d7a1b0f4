# %% points=0 finding="q2_03.another_year"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")
def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {TH_MONTHS[d.month-1]} พ.ศ. {d.year+542}"
