# %% points=0 finding="any.not_a_table"
def evm(pv, ev, ac, bac):
    return ev / pv
