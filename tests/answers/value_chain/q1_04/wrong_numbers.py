# %% points=0 finding="any.not_a_choice"
chain = [1, 2, 3, 4, 5, 6, 7, 8, 9]
