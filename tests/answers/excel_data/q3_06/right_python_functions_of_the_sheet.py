# %% points=8
f_avg = lambda df: df[df.D == 'walk-in'].E.mean(); f_fee = lambda df: df.loc[df.B == 'ID2', 'G'].sum()
