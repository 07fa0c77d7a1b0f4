# %% points=0 finding="q3_01.ends_stay"
def clean_text(s):
    return s.lstrip()
