# %% points=0 finding="q2_04.start_with_the_task_before"
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 8}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 13}
