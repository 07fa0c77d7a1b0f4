# %% points=8
f_avg = '=SUMPRODUCT((D2:D13="walk-in")*E2:E13)/SUMPRODUCT(--(D2:D13="walk-in"))'

def f_fee(df):
    return sum(fee for code, fee in zip(df['B'], df['G']) if code == 'ID2')
