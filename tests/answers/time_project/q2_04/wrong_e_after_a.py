# %% points=0 finding="q2_04.start_is_not_the_finish_before"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 3}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 8}
