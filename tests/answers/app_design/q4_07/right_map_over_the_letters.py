# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(map(OP.get, flow))

saving = (27.74 - 11.80) / 27.74 * 100
