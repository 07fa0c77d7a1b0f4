# %% points=8
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return pd.Series(list(flow)).map(OP).sum()

saving = '57.5%'
