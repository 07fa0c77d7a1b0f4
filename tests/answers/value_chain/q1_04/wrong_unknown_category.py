# %% points=7 finding="any.not_a_choice"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'marketing', 'e': 'service', 'f': 'training',
    'g': 'procurement', 'h': 'technology', 'i': 'infrastructure',
}
