# %% points=6
KANO = given("KANO")

table = np.array([list(row) for row in KANO.values()])

def kano(there, not_there):
    return table['LMNWD'.find(there), 'LMNWD'.find(not_there)]
