# %% points=10
def evm(pv, ev, ac, bac):
    return {'SV': ev - pv, 'CV': ev - ac, 'spi': ev / pv, 'cpi': ev / ac, 'eac': bac / (ev / ac), 'VAC': bac - bac / (ev / ac)}
