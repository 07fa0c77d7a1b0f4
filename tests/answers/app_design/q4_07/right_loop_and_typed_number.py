# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    t = 0
    for op in flow: t += OP[op]
    return t

saving = 57.46
