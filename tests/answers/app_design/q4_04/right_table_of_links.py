# %% points=8
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

links = pd.DataFrame(edges_v1, columns=['start', 'end'])
taps_v1 = len(['SERVICE', 'DOCS', 'LOGIN', 'DATE', 'TIME', 'CONFIRM'])
taps_v2 = taps_v1 - 2
dead_ends = links[~links.end.isin(links.start)].end.unique()
unreachable = [s for s in screens if s not in set(links.end)]
