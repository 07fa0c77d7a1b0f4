# %% points=0 finding="q2_09.spi_and_cpi_swapped"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / pv, 'EAC': bac / (ev / pv)}
