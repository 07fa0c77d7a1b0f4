# %% points=8
chain = {k.upper(): v for k, v in dict(a='inbound', b='operations', c='outbound', d='marketing', e='service', f='hr', g='procurement', h='technology', i='infrastructure').items()}
