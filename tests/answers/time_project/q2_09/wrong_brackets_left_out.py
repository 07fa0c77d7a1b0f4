# %% points=0 finding="q2_09.divided_twice"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac / ev / ac}
