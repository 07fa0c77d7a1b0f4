# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

taps_v1, taps_v2 = [shortest_taps(e,'HOME','CONFIRM') for e in (edges_v1, edges_v2)]
dead_ends = ('TICKET',)
unreachable = pd.Series(['PRIVACY'])
