# %% points=3 finding="q1_07.divided_instead_of_multiplied"
people_inside = 90 / 18
lead_needed = 40
