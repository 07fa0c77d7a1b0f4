# %% points=0 finding="q2_09.rounded_too_far"
def evm(pv, ev, ac, bac):
    return {'SPI': round(ev / pv, 1), 'CPI': round(ev / ac, 1), 'EAC': bac / (ev / ac)}
