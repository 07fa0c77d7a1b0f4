# %% points=8
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

thai_date = lambda d: 'วัน%sที่ %d %s พ.ศ. %d' % (TH_DAYS[d.weekday()], d.day, TH_MONTHS[d.month-1], d.year+543)
