# %% points=0 finding="any.not_a_number"
people_inside = 'L = 18 x 1.5'
lead_needed = 'W = 12/18'
