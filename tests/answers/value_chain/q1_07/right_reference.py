# %% points=6
people_inside = 18 * 90 / 60
lead_needed = 12 / 18 * 60
