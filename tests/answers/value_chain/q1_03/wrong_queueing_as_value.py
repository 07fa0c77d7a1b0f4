# %% points=6 finding="q1_03.queueing_as_value"
va_class = {
    'S1': 'VA', 'S2': 'VA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': 'VA', 'S6': 'NNVA', 'S7': 'VA', 'S8': 'VA',
}
