# %% points=2 finding="q3_01.nbsp_stays"
def clean_text(s):
    return ' '.join(word for word in s.split(' ') if word)
