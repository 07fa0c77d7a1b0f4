# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วัน{TH_DAYS[d.isoweekday() - 1]}ที่ {d.day} {TH_MONTHS[d.month - 13]} พ.ศ. {d.year + 543}"
