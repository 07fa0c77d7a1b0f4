# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    text = f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {TH_MONTHS[d.month-1]} พ.ศ. {d.year+543}"
    return text.translate(str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙'))
