# %% points=8
finish = 'Wednesday 20 May 2026'
finish_naive = 'May 12, 2026'
holidays_hit = 6
