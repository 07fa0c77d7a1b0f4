# %% points=0 finding="q2_04.counted_from_one"
ES = {'A': 0, 'B': 5, 'C': 9, 'D': 14, 'E': 14}
EF = {'A': 3, 'B': 10, 'C': 13, 'D': 19, 'E': 19}
