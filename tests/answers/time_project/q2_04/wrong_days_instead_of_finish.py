# %% points=4 finding="q2_04.days_instead_of_finish"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 12}
EF = {'A': 3, 'B': 5, 'C': 4, 'D': 5, 'E': 5}
