# %% points=7 finding="q1_03.register_check_as_value"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'VA',
    'S5': 'VA', 'S6': 'NNVA', 'S7': 'VA', 'S8': 'VA',
}
