# %% points=3 finding="q1_07.divided_instead_of_multiplied"
people_inside = 18 / 90
lead_needed = 40
