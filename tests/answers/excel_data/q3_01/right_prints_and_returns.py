# %% points=5
def clean_text(s):
    print(repr(s))
    return ' '.join(s.split())
