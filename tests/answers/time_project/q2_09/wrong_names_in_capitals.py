# %% points=0 finding="any.call_stopped"
def evm(pv, ev, ac, bac):
    return {'SPI': EV / PV, 'CPI': EV / AC, 'EAC': BAC / (EV / AC)}
