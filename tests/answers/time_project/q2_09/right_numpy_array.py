# %% points=10
def evm(pv, ev, ac, bac):
    return np.array([ev / pv, ev / ac, bac / (ev / ac)])
