# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1 = 'แตะ 6 ครั้ง'
taps_v2 = '4 taps'
dead_ends = {'ticket'}
unreachable = ('PRIVACY',)
