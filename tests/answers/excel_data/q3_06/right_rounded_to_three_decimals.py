# %% points=8
f_avg = '=ROUND(AVERAGEIFS(E2:E13,D2:D13,"walk-in"),3)'
f_fee = '=SUMIFS(counter!G2:G13,counter!B2:B13,"ID2")'
