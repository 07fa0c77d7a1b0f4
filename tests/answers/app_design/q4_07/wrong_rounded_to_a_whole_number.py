# %% points=4 finding="q4_07.rounded_too_far"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = 57
