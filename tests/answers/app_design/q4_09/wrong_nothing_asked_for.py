# %% points=3 finding="q4_09.nobody_to_look_up"
pdpa = ['no'] * 10
