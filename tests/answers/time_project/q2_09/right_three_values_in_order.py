# %% points=10
def evm(pv, ev, ac, bac): return ev/pv, ev/ac, ac + (bac-ev)/(ev/ac)
