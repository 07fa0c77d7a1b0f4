# %% points=4 finding="any.not_a_function"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

klm = 27.74
saving = 57.46
