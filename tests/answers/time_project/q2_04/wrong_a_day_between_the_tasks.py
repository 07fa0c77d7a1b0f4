# %% points=0 finding="q2_04.counted_from_one"
ES = {'A': 0, 'B': 4, 'C': 10, 'D': 15, 'E': 15}
EF = {'A': 3, 'B': 9, 'C': 14, 'D': 20, 'E': 20}
