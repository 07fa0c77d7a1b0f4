# %% points=0 finding="any.not_yet"
people_inside = 40
lead_needed = 27
