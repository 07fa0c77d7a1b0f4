# %% points=0 finding="q1_04.supplies_as_inbound"
chain = dict.fromkeys('abcdefghi', 'inbound')
