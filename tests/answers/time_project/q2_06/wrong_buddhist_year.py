# %% points=2.67 finding="q2_06.buddhist_year"
finish = date(2569,5,20)
finish_naive = date(2569,5,12)
holidays_hit = 6
