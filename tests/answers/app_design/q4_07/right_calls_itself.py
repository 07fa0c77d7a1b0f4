# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return OP[flow[0]] + klm(flow[1:]) if flow else 0

saving = 100 * (klm(flow_form) - klm(flow_thaid)) / klm(flow_form)
