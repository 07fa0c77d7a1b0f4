# %% points=3 finding="q1_07.hours_and_minutes_mixed"
people_inside = 18 * 90
lead_needed = 12 / 18 * 60
