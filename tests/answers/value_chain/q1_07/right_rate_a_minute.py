# %% points=6
rate = 18 / 60
people_inside = rate * 90
lead_needed = 12 / rate
