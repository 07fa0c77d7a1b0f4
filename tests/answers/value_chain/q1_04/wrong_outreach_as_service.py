# %% points=7 finding="q1_04.outreach_as_service"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'service', 'e': 'service', 'f': 'hr',
    'g': 'procurement', 'h': 'technology', 'i': 'infrastructure',
}
