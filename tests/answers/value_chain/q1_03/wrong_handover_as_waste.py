# %% points=7 finding="q1_03.handover_as_waste"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': 'VA', 'S6': 'NNVA', 'S7': 'VA', 'S8': 'NVA',
}
