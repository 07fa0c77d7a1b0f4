# %% points=4 finding="any.part_missing"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'marketing', 'e': 'service', 'f': ...,
    'g': ..., 'h': ..., 'i': ...,
}
