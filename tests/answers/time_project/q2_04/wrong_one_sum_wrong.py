# %% points=4 finding="q2_04.finish_is_not_start_plus_days"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 12}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 19}
