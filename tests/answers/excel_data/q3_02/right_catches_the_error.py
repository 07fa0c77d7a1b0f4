# %% points=7
def fee_to_int(s):
    try:
        return int(s)
    except ValueError:
        return 0
