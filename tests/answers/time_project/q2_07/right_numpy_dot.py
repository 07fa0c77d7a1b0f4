# %% points=8
def pert(o, m, p): return np.array([np.dot([1,4,1],[o,m,p])/6, (p-o)/6])
