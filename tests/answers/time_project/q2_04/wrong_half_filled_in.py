# %% points=0 finding="any.part_missing"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': ..., 'E': ...}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': ..., 'E': ...}
