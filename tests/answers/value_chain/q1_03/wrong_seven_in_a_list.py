# %% points=0 finding="any.not_a_table"
va_class = ['NVA', 'NNVA', 'NVA', 'NNVA', 'VA', 'NNVA', 'VA']
