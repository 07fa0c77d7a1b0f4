# %% points=8
t = pd.DataFrame({'ES':[0,3,8,12,12],'EF':[3,8,12,17,17]}, index=list('ABCDE'))
ES = t['ES']; EF = t['EF']
