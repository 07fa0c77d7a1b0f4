# %% points=0 finding="stop.syntax_error.invalid"
chain = {'a': 'inbound'; 'b': 'operations'; 'c': 'outbound'}
