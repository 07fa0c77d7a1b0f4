# %% points=8
chain = ['inbound','operations','outbound','marketing','service','hr','procurement','technology','infrastructure']
