# %% points=8
finish = '20 พฤษภาคม ค.ศ. 2026'
finish_naive = '12 พ.ค. 2026'
holidays_hit = 6
