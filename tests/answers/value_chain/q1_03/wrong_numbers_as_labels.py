# %% points=0 finding="any.not_a_choice"
va_class = [3, 2, 3, 2, 1, 2, 1, 1]
