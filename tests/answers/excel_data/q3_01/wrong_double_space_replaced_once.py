# %% points=2 finding="q3_01.inner_spaces_stay"
def clean_text(s):
    return s.strip().replace('  ', ' ')
