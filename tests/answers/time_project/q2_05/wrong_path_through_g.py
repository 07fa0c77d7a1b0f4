# %% points=4 finding="q2_05.a_task_that_may_slip"
critical = 'A-B-C-E-G-K-L'
float_G = 11
