# %% points=0 finding="q1_10.waiting_left_out"
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = sum(touch_new)
saving_pct = (90 - lead_future) / 90 * 100
