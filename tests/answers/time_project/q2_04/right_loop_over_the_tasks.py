# %% points=8
ES = {'A':0}; EF = {'A':3}
for t, d, p in [('B',5,'A'),('C',4,'B'),('D',5,'C'),('E',5,'C')]: ES[t] = EF[p]; EF[t] = ES[t]+d
