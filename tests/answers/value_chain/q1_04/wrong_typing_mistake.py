# %% points=7 finding="any.not_a_choice"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbond',
    'd': 'marketing', 'e': 'service', 'f': 'hr',
    'g': 'procurement', 'h': 'technology', 'i': 'infrastructure',
}
