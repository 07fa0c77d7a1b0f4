# %% points=0 finding="stop.syntax_error.left_side"
def evm(pv, ev, ac, bac):
    return {'SPI' = ev / pv, 'CPI' = ev / ac, 'EAC' = bac / (ev / ac)}
