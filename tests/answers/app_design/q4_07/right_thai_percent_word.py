# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = 'ร้อยละ ๕๗.๔๖'
