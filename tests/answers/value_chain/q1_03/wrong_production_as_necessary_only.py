# %% points=6 finding="q1_03.production_as_necessary_only"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': 'NNVA', 'S6': 'NNVA', 'S7': 'NNVA', 'S8': 'VA',
}
