# %% points=2 finding="q3_01.all_spaces_removed"
def clean_text(s):
    return ''.join(s.split())
