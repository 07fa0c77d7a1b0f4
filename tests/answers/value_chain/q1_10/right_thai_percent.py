# %% points=6
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = '๒๗ นาที'
saving_pct = 'ร้อยละ ๗๐'
