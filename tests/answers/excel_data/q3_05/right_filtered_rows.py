# %% points=7
f_count = '=SUM(IF(B2:B13="ID1",IF(C2:C13="ศรีธารา",1,0),0))'
