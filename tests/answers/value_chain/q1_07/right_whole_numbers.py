# %% points=6
people_inside = int(18 * 1.5)
lead_needed = round(12 / 18 * 60)
