# %% points=4 finding="q4_07.whole_table"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP.values())

saving = 57.46
