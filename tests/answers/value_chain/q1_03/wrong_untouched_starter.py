# %% points=0 finding="any.part_missing"
va_class = {
    'S1': ..., 'S2': ..., 'S3': ..., 'S4': ...,
    'S5': ..., 'S6': ..., 'S7': ..., 'S8': ...,
}
