# %% points=0 finding="q2_04.last_day_taken_off"
ES = {'A': 0, 'B': 3, 'C': 7, 'D': 10, 'E': 10}
EF = {'A': 3, 'B': 7, 'C': 10, 'D': 14, 'E': 14}
