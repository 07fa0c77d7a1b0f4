# %% points=0 finding="any.call_stopped"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return 'วัน' + TH_DAYS[d.weekday()] + 'ที่ ' + d.day + ' ' + TH_MONTHS[d.month-1]
