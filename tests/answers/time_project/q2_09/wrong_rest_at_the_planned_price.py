# %% points=0 finding="q2_09.rest_at_the_planned_price"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': ac + (bac - ev)}
