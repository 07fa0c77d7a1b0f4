# %% points=8
chain = dict(a='inbound', b='operations', c='outbound', d='marketing', e='service', f='hr', g='procurement', h='technology', i='infrastructure')
