# %% points=0 finding="q3_02.digits_added_up"
def fee_to_int(s):
    n = 0
    for ch in s.strip():
        if ch.isdigit(): n = n + unicodedata.digit(ch)
    return n
