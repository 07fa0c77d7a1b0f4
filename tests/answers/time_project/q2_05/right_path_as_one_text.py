# %% points=8
critical = 'A-B-C-E-F-I-K-L'
float_G = '๑๑'
