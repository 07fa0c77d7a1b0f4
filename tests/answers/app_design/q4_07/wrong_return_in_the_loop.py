# %% points=4 finding="q4_07.one_letter_only"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    t = 0
    for op in flow:
        t += OP[op]
        return t

saving = 57.46
