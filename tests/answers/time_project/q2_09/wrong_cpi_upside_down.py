# %% points=0 finding="q2_09.upside_down"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ac / ev, 'EAC': bac / (ev / ac)}
