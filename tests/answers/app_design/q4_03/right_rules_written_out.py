# %% points=6
KANO = given("KANO")

def kano(f, d):
    if f == d and f in 'LD': return 'Q'
    if f == 'L': return 'O' if d == 'D' else 'A'
    if f == 'D' or d == 'L': return 'R'
    return 'M' if d == 'D' else 'I'
