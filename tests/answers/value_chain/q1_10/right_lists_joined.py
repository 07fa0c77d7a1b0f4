# %% points=6
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = sum(touch_new + wait_new)
saving_pct = round((90 - lead_future) * 100 / 90)
