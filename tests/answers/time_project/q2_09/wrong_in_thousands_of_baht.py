# %% points=0 finding="any.other_unit"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': f'{bac / (ev / ac) / 1000:.2f} พันบาท'}
