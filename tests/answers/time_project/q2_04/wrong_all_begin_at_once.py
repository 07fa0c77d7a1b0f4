# %% points=0 finding="q2_04.days_instead_of_finish"
ES = {'A': 0, 'B': 0, 'C': 0, 'D': 0, 'E': 0}
EF = {'A': 3, 'B': 5, 'C': 4, 'D': 5, 'E': 5}
