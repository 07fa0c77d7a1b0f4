# %% points=4 finding="any.not_finite"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'CONFIRM', 'HOME')
taps_v2 = shortest_taps(edges_v2, 'CONFIRM', 'HOME')
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
