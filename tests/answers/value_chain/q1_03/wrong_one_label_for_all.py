# %% points=0 finding="any.not_a_table"
va_class = 'VA'
