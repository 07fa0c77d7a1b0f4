# %% points=0 finding="stop.name_error.unknown"
va_class = {
    'S1': NVA, 'S2': NNVA, 'S3': NVA, 'S4': NNVA,
    'S5': VA, 'S6': NNVA, 'S7': VA, 'S8': VA,
}
