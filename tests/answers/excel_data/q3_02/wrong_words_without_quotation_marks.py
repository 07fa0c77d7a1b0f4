# %% points=0 finding="stop.syntax_error.invalid"
def fee_to_int(s):
    if s.strip() in (ฟรี, -):
        return 0
    return int(s)
