# %% points=0 finding="any.call_stopped"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {day} {TH_MONTHS[month-1]} พ.ศ. {year+543}"
