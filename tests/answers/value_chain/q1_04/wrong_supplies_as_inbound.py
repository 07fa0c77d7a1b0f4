# %% points=7 finding="q1_04.supplies_as_inbound"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'marketing', 'e': 'service', 'f': 'hr',
    'g': 'inbound', 'h': 'technology', 'i': 'infrastructure',
}
