# %% points=7 finding="q1_03.approval_as_value"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': 'VA', 'S6': 'VA', 'S7': 'VA', 'S8': 'VA',
}
