# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return f'{sum(OP[op] for op in flow):.2f} วินาที'

saving = [57.462]
