# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'HOME', 'CONFIRM')
taps_v2 = shortest_taps(edges_v2, 'HOME', 'CONFIRM')
dead_ends = [s for s in screens if s != 'PRIVACY' and all(a != s for a, b in edges_v1)]
unreachable = [s for s in screens if s not in reachable(edges_v1, 'HOME')]
