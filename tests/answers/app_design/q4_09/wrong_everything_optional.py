# %% points=1.8 finding="q4_09.sensitive_data"
pdpa = ['optional'] * 10
