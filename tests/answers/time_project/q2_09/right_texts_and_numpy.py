# %% points=10
def evm(pv, ev, ac, bac):
    return {'SPI': np.divide(ev, pv), 'CPI': f'{ev / ac:.5f}', 'EAC': f'{bac * ac / ev:,.2f} บาท'}
