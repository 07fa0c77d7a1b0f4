# %% points=4 finding="q4_07.one_letter_only"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return OP[flow[0]] if flow else 0

saving = 57.46
