# %% points=0 finding="q2_09.rounded_too_far"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ac / pv, 'EAC': bac / (ev / ac)}
