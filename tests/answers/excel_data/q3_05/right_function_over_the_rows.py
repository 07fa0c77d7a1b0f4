# %% points=7
def f_count(df):
    n = 0
    for row in df.index:
        if df.loc[row, 'B'] == 'ID1' and df.loc[row, 'C'] == 'ศรีธารา':
            n = n + 1
    return n
