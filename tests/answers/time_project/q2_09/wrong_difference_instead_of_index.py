# %% points=0 finding="q2_09.difference_instead_of_index"
def evm(pv, ev, ac, bac):
    return {'SPI': ev - pv, 'CPI': ev - ac, 'EAC': bac / (ev / ac)}
