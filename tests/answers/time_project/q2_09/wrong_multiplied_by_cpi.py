# %% points=0 finding="q2_09.multiplied_by_cpi"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac * (ev / ac)}
