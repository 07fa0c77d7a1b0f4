# %% points=4 finding="q2_05.short_tasks_left_out"
critical = ['F']
float_G = 11
