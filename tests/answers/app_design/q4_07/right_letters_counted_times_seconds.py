# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

klm = lambda s: sum(s.count(k)*v for k, v in OP.items())
saving = (1 - klm(flow_thaid)/klm(flow_form))*100
