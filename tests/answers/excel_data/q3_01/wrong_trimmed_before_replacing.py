# %% points=2 finding="q3_01.ends_stay"
TRIM = given("TRIM")

def clean_text(s):
    return TRIM(s).replace("\u00a0", " ")
