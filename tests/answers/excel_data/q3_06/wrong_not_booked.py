# %% points=5.6 finding="any.shown_example_only"
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"<>นัดหมาย")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
