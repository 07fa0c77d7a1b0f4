# %% points=0 finding="any.call_empty"
TRIM = given("TRIM")

def clean_text(s):
    return ...
