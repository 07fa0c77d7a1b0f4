# %% points=4 finding="any.not_a_number"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return [OP[op] for op in flow]

saving = 57.46
