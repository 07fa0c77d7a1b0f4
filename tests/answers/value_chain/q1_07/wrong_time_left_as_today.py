# %% points=3 finding="q1_07.law_upside_down"
people_inside = 27
lead_needed = 90
