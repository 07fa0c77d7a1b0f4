# %% points=0 finding="any.not_a_function"
to_be = 2026 + 543
to_ce = 2569 - 543
