# %% points=8
f_avg = '=AVERAGEIFS(E:E,D:D,"walk-in")'
f_fee = '=SUMIFS(G:G,B:B,"ID2")'
