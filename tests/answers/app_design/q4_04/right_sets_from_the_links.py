# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1, taps_v2 = 6, 4
dead_ends = {b for a,b in edges_v1} - {a for a,b in edges_v1}
unreachable = set(screens) - {b for a,b in edges_v1} - {'HOME'}
