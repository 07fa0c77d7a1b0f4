# %% points=5.6 finding="q4_07.each_letter_once"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in OP if op in flow)

saving = 57.46
