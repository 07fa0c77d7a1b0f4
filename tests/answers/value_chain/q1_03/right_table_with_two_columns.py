# %% points=8
import pandas as pd

va_class = pd.DataFrame({
    'step': ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'],
    'class': ['NVA', 'NNVA', 'NVA', 'NNVA', 'VA', 'NNVA', 'VA', 'VA'],
})
