# %% points=6
wd_april = '๑๘ วันทำการ'
