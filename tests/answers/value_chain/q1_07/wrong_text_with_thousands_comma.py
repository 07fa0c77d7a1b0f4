# %% points=3 finding="q1_07.hours_and_minutes_mixed"
people_inside = '1,620'
lead_needed = 40
