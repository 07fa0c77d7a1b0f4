# %% points=8
finish = '20 พ.ค. 69'
finish_naive = '12 พ.ค. 69'
holidays_hit = 6
