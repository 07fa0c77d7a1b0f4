# %% points=2 finding="any.not_text"
def clean_text(s):
    return s.split()
