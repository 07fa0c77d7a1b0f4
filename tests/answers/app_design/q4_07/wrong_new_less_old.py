# %% points=4 finding="q4_07.negative_saving"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = 100 * (klm(flow_thaid) - klm(flow_form)) / klm(flow_form)
