# %% points=4 finding="any.part_missing"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 12}
EF = {'A': 3, 'B': ..., 'C': ..., 'D': ..., 'E': ...}
