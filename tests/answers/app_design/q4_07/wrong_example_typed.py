# %% points=5.6 finding="any.shown_example_only"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return 2.73

saving = 57.46
