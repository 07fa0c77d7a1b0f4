# %% points=8
def pert(o, m, p):
    return pd.Series([(o + 4*m + p) / 6, (p - o) / 6], index=['te', 'sd'])
