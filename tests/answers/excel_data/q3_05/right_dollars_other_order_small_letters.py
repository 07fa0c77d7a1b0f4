# %% points=7
f_count = '=COUNTIFS($C$2:$C$13,"ศรีธารา",$B$2:$B$13,"id1")'
