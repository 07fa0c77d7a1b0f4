# %% points=0 finding="q1_03.form_as_value"
va_class = ['VA', 'VA', 'NNVA', 'VA', 'NNVA', 'NVA', 'NNVA', 'NVA']
