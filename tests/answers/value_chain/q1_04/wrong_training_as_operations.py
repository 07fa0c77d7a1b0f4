# %% points=7 finding="any.not_yet"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'marketing', 'e': 'service', 'f': 'operations',
    'g': 'procurement', 'h': 'technology', 'i': 'infrastructure',
}
