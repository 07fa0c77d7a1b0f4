# %% points=8
f_avg = '=averageifs($e$2:$e$13; $d$2:$d$13; "WALK-IN")'
f_fee = '=sumifs($g$2:$g$13; $b$2:$b$13; "id2")'
