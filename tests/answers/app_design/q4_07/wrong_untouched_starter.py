# %% points=0 finding="any.missing"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[...] for op in flow)

saving = ...  # percent
