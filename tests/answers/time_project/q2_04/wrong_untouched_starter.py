# %% points=0 finding="any.part_missing"
ES = {'A': 0, 'B': ..., 'C': ..., 'D': ..., 'E': ...}
EF = {'A': 3, 'B': ..., 'C': ..., 'D': ..., 'E': ...}
