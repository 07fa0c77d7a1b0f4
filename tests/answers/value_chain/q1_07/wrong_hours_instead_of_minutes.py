# %% points=3 finding="q1_07.hours_instead_of_minutes"
people_inside = 18 * 1.5
lead_needed = 12 / 18
