# %% points=8
ES = dict(a=0, b=3, c=8, d=12, e=12)
EF = dict(a=3, b=8, c=12, d=17, e=17)
