# %% points=0 finding="any.part_missing"
chain = {
    'a': 'inbound', 'b': ..., 'c': ...,
    'd': ..., 'e': ..., 'f': ...,
    'g': ..., 'h': ..., 'i': ...,
}
