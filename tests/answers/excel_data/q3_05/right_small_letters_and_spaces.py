# %% points=7
f_count = '= countifs( b2:b13 , "ID1" , c2:c13 , "ศรีธารา" )'
