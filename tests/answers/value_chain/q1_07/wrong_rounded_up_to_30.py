# %% points=3 finding="any.not_yet"
people_inside = 30
lead_needed = 40
