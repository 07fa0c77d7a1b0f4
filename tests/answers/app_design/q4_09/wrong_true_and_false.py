# %% points=0 finding="any.not_a_choice"
pdpa = [True, True, True, True, True, False, False, False, False, False]
