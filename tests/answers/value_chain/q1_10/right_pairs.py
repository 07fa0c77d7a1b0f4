# %% points=6
lead_future = sum(a+b for a,b in zip([1,3.5,4,3,3,1.5],[.5,3,2,2,1,2.5]))
saving_pct = 100*(1-lead_future/90)
