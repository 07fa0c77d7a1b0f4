# %% points=6
L = lambda lam, w: lam*w/60
people_inside = L(18, 90)
lead_needed = 40
