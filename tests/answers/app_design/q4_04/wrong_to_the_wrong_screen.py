# %% points=6 finding="any.not_yet"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'HOME', 'TIME')
taps_v2 = 4
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
