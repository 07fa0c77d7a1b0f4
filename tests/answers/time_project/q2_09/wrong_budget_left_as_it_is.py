# %% points=0 finding="q2_09.budget_left_as_it_is"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac}
