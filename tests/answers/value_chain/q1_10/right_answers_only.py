# %% points=6
lead_future = 27
saving_pct = 70
