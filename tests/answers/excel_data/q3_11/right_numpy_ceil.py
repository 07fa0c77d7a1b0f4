# %% points=5
counters_needed = lambda a, m, u=.85: int(np.ceil(round(a*m/60/u, 6)))
