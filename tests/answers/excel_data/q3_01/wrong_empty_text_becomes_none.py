# %% points=2 finding="any.call_unanswered"
def clean_text(s):
    if s == '':
        return None
    return ' '.join(s.split())
