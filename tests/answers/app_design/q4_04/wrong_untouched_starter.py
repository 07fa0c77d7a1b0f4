# %% points=0 finding="any.missing"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

# frame: shortest_taps(edges_v1, 'HOME', '___')
taps_v1 = ...
taps_v2 = ...
dead_ends = ...  # a list of screens
unreachable = ...  # a list of screens
