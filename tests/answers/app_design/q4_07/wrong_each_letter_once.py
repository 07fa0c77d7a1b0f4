# %% points=5.6 finding="q4_07.each_letter_once"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in set(flow))

saving = 57.46
