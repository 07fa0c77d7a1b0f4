# %% points=3 finding="q1_10.negative_saving"
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = 27
saving_pct = (lead_future - 90) / 90 * 100
