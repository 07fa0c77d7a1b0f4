# %% points=0 finding="q2_09.eac_from_spi"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac / (ev / pv)}
