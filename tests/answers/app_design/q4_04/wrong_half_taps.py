# %% points=6 finding="any.not_a_whole_number"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = 6.5
taps_v2 = 4
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
