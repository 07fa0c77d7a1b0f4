# %% points=0 finding="q2_09.plan_and_cost_compared"
def evm(pv, ev, ac, bac):
    return {'SPI': ac / pv, 'CPI': ev / ac, 'EAC': bac / (ev / ac)}
