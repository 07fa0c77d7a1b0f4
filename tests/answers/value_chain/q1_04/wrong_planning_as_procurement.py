# %% points=7 finding="q1_04.planning_as_operations"
chain = {
    'a': 'inbound', 'b': 'operations', 'c': 'outbound',
    'd': 'marketing', 'e': 'service', 'f': 'hr',
    'g': 'procurement', 'h': 'technology', 'i': 'procurement',
}
