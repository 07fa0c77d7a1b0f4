# %% points=3 finding="any.not_yet"
people_inside = 27
lead_needed = 40.5
