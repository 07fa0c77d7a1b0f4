# %% points=0 finding="any.not_a_function"
THAI = given("THAI")

valid_thai_id = True
