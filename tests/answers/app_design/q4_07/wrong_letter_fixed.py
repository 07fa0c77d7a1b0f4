# %% points=4 finding="any.not_yet"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP['K'] for op in flow)

saving = 57.46
