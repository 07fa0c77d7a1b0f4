# %% points=0 finding="any.call_empty"
def evm(pv, ev, ac, bac):
    return {'SPI': ..., 'CPI': ..., 'EAC': ...}
