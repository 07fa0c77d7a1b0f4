# %% points=6
people_inside = '27 people'
lead_needed = '40 min.'
