# %% points=0 finding="any.part_missing"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac}
