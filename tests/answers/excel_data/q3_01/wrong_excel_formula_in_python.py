# %% points=0 finding="stop.syntax_error.invalid"
def clean_text(s):
    return =TRIM(s)
