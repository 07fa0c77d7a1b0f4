# %% points=2.4 finding="any.shown_example_only"
KANO = given("KANO")

def kano(f, d):
    if f=='L' and d=='D': return 'O'
    if f=='L': return 'A'
    if d=='D': return 'M'
    if f=='D' or d=='L': return 'R'
    return 'I'
