# %% points=5
def clean_text(s):
    s = s.replace('\u00a0', ' ').strip()
    while '  ' in s: s = s.replace('  ', ' ')
    return s
