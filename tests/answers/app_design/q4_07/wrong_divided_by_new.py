# %% points=4 finding="q4_07.divided_by_new"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = 100 * (klm(flow_form) - klm(flow_thaid)) / klm(flow_thaid)
