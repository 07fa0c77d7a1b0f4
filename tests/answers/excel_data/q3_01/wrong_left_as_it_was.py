# %% points=0 finding="q3_01.left_as_it_was"
def clean_text(s):
    s.split()
    return s
