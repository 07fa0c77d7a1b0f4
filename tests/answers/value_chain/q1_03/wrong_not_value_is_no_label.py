# %% points=7 finding="any.not_a_choice"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'non-VA', 'S4': 'NNVA',
    'S5': 'VA', 'S6': 'NNVA', 'S7': 'VA', 'S8': 'VA',
}
