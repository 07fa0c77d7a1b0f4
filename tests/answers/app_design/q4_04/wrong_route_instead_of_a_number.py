# %% points=6 finding="any.not_a_number"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = ['HOME', 'SERVICE', 'DOCS', 'LOGIN', 'DATE', 'TIME', 'CONFIRM']
taps_v2 = 4
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
