# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    letters = list(OP)
    return float(np.dot([flow.count(x) for x in letters], [OP[x] for x in letters]))

old, new = klm(flow_form), klm(flow_thaid)
saving = pd.Series([(old - new) / old * 100])
