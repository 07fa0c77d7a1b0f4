# %% points=0 finding="q2_09.percent_instead_of_index"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv * 100, 'CPI': ev / ac * 100, 'EAC': bac / (ev / ac)}
