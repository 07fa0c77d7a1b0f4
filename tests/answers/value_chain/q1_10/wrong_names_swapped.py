# %% points=0 finding="any.not_yet"
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = 70
saving_pct = 27
