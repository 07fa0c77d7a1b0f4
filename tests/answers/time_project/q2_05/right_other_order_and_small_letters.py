# %% points=8
critical = ['l', 'k', 'i', 'f', 'e', 'c', 'b', 'a']
float_G = '11 วัน'
