# %% points=4 finding="any.call_stopped"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return OP[flow]

saving = 57.46
