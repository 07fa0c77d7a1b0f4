# %% points=0 finding="q2_09.only_what_is_still_to_come"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac / (ev / ac) - ac}
