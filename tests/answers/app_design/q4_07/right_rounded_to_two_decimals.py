# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return round(sum([OP[op] for op in flow]), 2)

saving = round(100 * (klm(flow_form) - klm(flow_thaid)) / klm(flow_form), 1)
