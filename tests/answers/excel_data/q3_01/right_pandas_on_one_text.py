# %% points=5
def clean_text(s):
    return pd.Series([s]).str.replace('\u00a0', ' ').str.split().str.join(' ')
