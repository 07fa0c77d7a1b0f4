# %% points=2 finding="any.shown_example_only"
def clean_text(s):
    return '-'.join(s.split())
