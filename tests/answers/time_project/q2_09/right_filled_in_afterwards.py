# %% points=10
def evm(pv, ev, ac, bac):
    result = {'SPI': ..., 'CPI': ..., 'EAC': ...}
    result['SPI'] = ev / pv
    result['CPI'] = ev / ac
    result['EAC'] = bac / result['CPI']
    return result
