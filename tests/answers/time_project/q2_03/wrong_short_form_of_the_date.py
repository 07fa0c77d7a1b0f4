# %% points=0 finding="q2_03.short_form_of_the_date"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"{d.day} {TH_MONTHS[d.month-1]} {d.year+543}"
