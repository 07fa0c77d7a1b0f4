# %% points=4 finding="q4_04.screens_instead_of_taps"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = shortest_taps(edges_v1, 'HOME', 'TICKET') + 5
taps_v2 = shortest_taps(edges_v2, 'HOME', 'CONFIRM') + 1
dead_ends = ['TICKET']
unreachable = ['PRIVACY']
