# %% points=4 finding="q4_07.letters_instead_of_seconds"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[op] for op in flow)

saving = 100 * (len(flow_form) - len(flow_thaid)) / len(flow_form)
