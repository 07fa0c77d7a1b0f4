# %% points=4 finding="q2_04.counted_from_one"
ES = {'A': 0, 'B': 4, 'C': 9, 'D': 13, 'E': 13}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 17}
