# %% points=4 finding="any.not_a_number"
ES = {'A': 0, 'B': 'หลัง A', 'C': 'หลัง B', 'D': 'หลัง C', 'E': 'หลัง C'}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 17}
