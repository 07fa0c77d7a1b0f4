# %% points=0 finding="any.call_unanswered"
def evm(pv, ev, ac, bac):
    print(ev / pv, ev / ac, bac / (ev / ac))
