# %% points=8
va_class = {**dict(S1='NVA', S2='NNVA', S3='NVA', S4='NNVA', S5='VA', S6='NNVA', S7='VA', S8='VA'), 'S9': 'VA'}
