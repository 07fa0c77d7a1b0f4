# %% points=0 finding="stop.syntax_error.unclosed_text"
va_class = {
    'S1': 'NVA', 'S2': 'NNVA', 'S3': 'NVA', 'S4': 'NNVA',
    'S5': 'VA', 'S6': 'NNVA', 'S7': 'VA', 'S8': 'VA,
}
