# %% points=7 finding="q1_04.handover_as_service"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'service',
    'd': 'marketing', 'e': 'service', 'f': 'hr',
    'g': 'procurement', 'h': 'technology', 'i': 'infrastructure',
}
