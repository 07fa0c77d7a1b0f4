# %% points=0 finding="stop.name_error.unknown"
chain = {
    'a': inbound, 'b': operations, 'c': outbound,
    'd': ..., 'e': ..., 'f': ...,
    'g': ..., 'h': ..., 'i': ...,
}
