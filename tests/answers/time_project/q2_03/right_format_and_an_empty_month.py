# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return 'วัน{}ที่ {} {} พ.ศ. {}'.format(TH_DAYS[d.weekday()], d.day, ([''] + TH_MONTHS)[d.month], d.year+543)
