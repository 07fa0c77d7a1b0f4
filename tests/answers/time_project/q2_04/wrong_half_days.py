# %% points=0 finding="any.not_a_whole_number"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12.5, 'E': 12}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17.5, 'E': 17}
