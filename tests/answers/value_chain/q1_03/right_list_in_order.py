# %% points=8
va_class = ['NNVA','NNVA','NVA','NNVA','VA','NNVA','VA','VA']
