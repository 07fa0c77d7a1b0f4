# %% points=10
def evm(pv, ev, ac, bac):
    return {'SPI': ev/pv, 'CPI': ev/ac, 'EAC': bac/(ev/ac)}
