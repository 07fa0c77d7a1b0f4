# %% points=8
finish = date(2026,5,20); finish_naive = date(2026,5,12); holidays_hit = 6
