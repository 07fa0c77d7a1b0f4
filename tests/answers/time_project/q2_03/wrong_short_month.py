# %% points=0 finding="q2_03.short_month"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    short = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {short[d.month - 1]} พ.ศ. {d.year + 543}"
