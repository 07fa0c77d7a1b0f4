# %% points=0 finding="any.decimal_comma"
q2_share = '17,14'
