# %% points=5
TRIM = given("TRIM")

def clean_text(text):
    text = text.replace(chr(160), ' ')
    return TRIM(text)
