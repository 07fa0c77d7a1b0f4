# %% points=0 finding="any.not_a_table"
pdpa = {'need': ['name', 'citizen_id', 'phone', 'service', 'slot'], 'no': ['religion', 'gps']}
