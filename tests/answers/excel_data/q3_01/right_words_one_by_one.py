# %% points=5
def clean_text(s):
    out = ''
    for word in s.split():
        if out:
            out = out + ' '
        out = out + word
    return out
