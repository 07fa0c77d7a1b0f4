# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    months = {number: name for number, name in enumerate(TH_MONTHS, 1)}
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {months[d.month]} พ.ศ. {d.year + 543}"
