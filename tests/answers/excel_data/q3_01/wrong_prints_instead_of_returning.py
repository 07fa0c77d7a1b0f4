# %% points=0 finding="any.call_unanswered"
def clean_text(s):
    print(' '.join(s.split()))
