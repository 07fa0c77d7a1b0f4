# %% points=4 finding="q4_07.letters_counted"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return len(flow)

saving = 57.46
