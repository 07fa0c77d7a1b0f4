# %% points=0 finding="q2_09.upside_down"
def evm(pv, ev, ac, bac):
    return {'SPI': pv / ev, 'CPI': ac / ev, 'EAC': bac / (ac / ev)}
