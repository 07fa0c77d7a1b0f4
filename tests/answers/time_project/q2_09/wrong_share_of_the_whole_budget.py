# %% points=0 finding="q2_09.share_of_the_whole_budget"
def evm(pv, ev, ac, bac):
    return {'SPI': ev / bac, 'CPI': ev / ac, 'EAC': bac / (ev / ac)}
