# %% points=0 finding="q2_04.finish_before_start"
EF = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 12}
ES = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 17}
