# %% points=0 finding="any.not_a_number"
people_inside = lead_needed = {'people_inside': 27, 'lead_needed': 40}
