# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return ' '.join(['วัน' + TH_DAYS[d.weekday()] + 'ที่', str(d.day), TH_MONTHS[d.month - 1], 'พ.ศ.', str(543 + d.year)])
