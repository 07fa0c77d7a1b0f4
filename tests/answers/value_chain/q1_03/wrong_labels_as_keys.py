# %% points=0 finding="any.not_a_table"
va_class = {'VA': ['S5', 'S7', 'S8'], 'NNVA': ['S2', 'S4', 'S6'], 'NVA': ['S1', 'S3']}
