# %% points=8
import pandas as pd

chain = pd.Series(dict(a='inbound', b='operations', c='outbound', d='marketing', e='service', f='hr', g='procurement', h='technology', i='infrastructure'))
