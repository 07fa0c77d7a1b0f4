# %% points=0 finding="any.call_stopped"
TRIM = given("TRIM")

def clean_text(s):
    return trim(s)
