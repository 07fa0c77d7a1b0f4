# %% points=6
KANO = given("KANO")

def kano(f, d):
    table = {'L': 'QAAAO', 'M': 'RIIIM', 'N': 'RIIIM', 'W': 'RIIIM', 'D': 'RRRRQ'}
    place = {'L': 0, 'M': 1, 'N': 2, 'W': 3, 'D': 4}
    return table[f][place[d]].lower()
