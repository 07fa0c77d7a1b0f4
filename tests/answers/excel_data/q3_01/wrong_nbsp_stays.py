# %% points=2 finding="q3_01.nbsp_stays"
TRIM = given("TRIM")

def clean_text(s):
    return TRIM(s)
