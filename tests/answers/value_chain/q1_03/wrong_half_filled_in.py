# %% points=4 finding="any.part_missing"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': ..., 'S6': ..., 'S7': ..., 'S8': ...,
}
