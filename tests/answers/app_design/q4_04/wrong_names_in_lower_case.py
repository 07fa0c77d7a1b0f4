# %% points=0 finding="stop.refused"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'home', 'confirm')
taps_v2 = 4
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
