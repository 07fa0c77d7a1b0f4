# %% points=7
def fee_to_int(s):
    n = 0
    for ch in s.strip():
        if ch.isdigit(): n = n*10 + unicodedata.digit(ch)
    return n
