# %% points=10
evm = lambda pv, ev, ac, bac: pd.Series({'SPI': ev/pv, 'CPI': ev/ac, 'EAC': bac*ac/ev})
