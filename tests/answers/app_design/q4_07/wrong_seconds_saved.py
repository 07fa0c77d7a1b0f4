# %% points=4 finding="q4_07.seconds_instead_of_percent"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = klm(flow_form) - klm(flow_thaid)
