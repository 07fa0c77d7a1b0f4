# %% points=6 finding="q4_04.first_version_again"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'HOME', 'CONFIRM')
taps_v2 = shortest_taps(edges_v1, 'HOME', 'CONFIRM')
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
