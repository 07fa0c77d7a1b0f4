# %% points=5
THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')

def to_be(ce):
    return str(ce + 543).translate(THAI)

def to_ce(be):
    return str(be - 543).translate(THAI)
