# %% points=0 finding="stop.name_error.unknown"
people_inside = λ * W
lead_needed = 40
