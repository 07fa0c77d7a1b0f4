# %% points=4 finding="any.shown_example_only"
def evm(pv, ev, ac, bac):
    return {'SPI': round(ev / pv, 1), 'CPI': ev / ac, 'EAC': bac / (ev / ac)}
