# %% points=4 finding="any.call_empty"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[...] for op in flow)
saving = 57.46
