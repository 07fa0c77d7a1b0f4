# %% points=6
people_inside = '๒๗ คน'
lead_needed = '40 นาที'
