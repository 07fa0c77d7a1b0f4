# %% points=8
import pandas as pd

va_class = pd.Series(dict(S1='NVA', S2='NNVA', S3='NVA', S4='NNVA', S5='VA', S6='NNVA', S7='VA', S8='VA')).astype('category')
