# %% points=3.2 finding="any.shown_example_only"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วันจันทร์ที่ {d.day} {TH_MONTHS[d.month-1]} พ.ศ. {d.year+543}"
