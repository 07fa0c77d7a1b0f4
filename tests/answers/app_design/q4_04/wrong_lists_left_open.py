# %% points=4 finding="any.missing"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = 6
taps_v2 = 4
dead_ends = ...
unreachable = ...
