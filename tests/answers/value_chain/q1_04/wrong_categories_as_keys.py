# %% points=0 finding="any.not_a_table"
chain = {'inbound': 'a', 'operations': 'b', 'outbound': 'c', 'marketing': 'd', 'service': 'e'}
