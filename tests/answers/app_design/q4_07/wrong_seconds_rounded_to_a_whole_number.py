# %% points=4 finding="q4_07.seconds_rounded"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return round(sum(OP[op] for op in flow))

saving = 57.46
