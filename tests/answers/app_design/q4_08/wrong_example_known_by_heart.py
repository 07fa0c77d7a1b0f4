# %% points=4 finding="any.shown_example_only"
THAI = given("THAI")

def valid_thai_id(s):
    return s == '1-2345-67890-12-1'
