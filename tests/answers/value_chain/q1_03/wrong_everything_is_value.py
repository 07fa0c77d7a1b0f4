# %% points=3 finding="q1_03.approval_as_value"
va_class = dict.fromkeys(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'], 'VA')
