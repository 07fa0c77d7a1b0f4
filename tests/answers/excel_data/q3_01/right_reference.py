# %% points=5
TRIM = given("TRIM")

def clean_text(s):
    return ' '.join(s.split())
