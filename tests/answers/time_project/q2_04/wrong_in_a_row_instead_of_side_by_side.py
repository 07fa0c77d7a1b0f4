# %% points=0 finding="q2_04.in_a_row_instead_of_side_by_side"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 17}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 22}
