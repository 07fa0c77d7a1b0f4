# %% points=3 finding="any.other_unit"
people_inside = '27 นาที'
lead_needed = 40
