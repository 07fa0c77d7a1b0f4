# %% points=3 finding="q1_07.multiplied_instead_of_divided"
people_inside = 27
lead_needed = 12 * 18
