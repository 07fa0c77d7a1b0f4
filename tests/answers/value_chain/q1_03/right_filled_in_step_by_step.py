# %% points=8
va_class = dict.fromkeys(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'], 'VA')
va_class['S1'] = va_class['S3'] = 'NVA'
va_class['S2'] = va_class['S4'] = va_class['S6'] = 'NNVA'
