# %% points=10
def evm(pv, ev, ac, bac):
    cpi = ev/ac
    return dict(SPI=ev/pv, CPI=cpi, EAC=bac/cpi)
