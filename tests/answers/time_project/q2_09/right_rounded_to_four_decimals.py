# %% points=10
def evm(pv, ev, ac, bac):
    return {'SPI': round(ev / pv, 4), 'CPI': round(ev / ac, 4), 'EAC': round(bac / (ev / ac), 2)}
