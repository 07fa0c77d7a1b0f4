# %% points=0 finding="q2_04.start_with_the_task_before"
ES = {'A': 0, 'B': 3, 'C': 3, 'D': 8, 'E': 8}
EF = {'A': 3, 'B': 8, 'C': 7, 'D': 13, 'E': 13}
