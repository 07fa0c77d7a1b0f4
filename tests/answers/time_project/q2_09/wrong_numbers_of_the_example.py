# %% points=4 finding="any.shown_example_only"
def evm(pv, ev, ac, bac):
    return {'SPI': 100000 / 125000, 'CPI': 100000 / 112500, 'EAC': 270000 / (100000 / 112500)}
