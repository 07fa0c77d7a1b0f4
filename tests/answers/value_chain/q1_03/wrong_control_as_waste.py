# %% points=6 finding="q1_03.control_as_waste"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NVA',
    'S5': 'VA', 'S6': 'NVA', 'S7': 'VA', 'S8': 'VA',
}
