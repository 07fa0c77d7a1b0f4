# %% points=2.8 finding="any.call_unanswered"
def fee_to_int(s):
    if s.strip() in ('ฟรี', '-'):
        return
    return int(s)
