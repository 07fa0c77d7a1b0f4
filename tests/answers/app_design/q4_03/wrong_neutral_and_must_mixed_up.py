# %% points=2.4 finding="any.shown_example_only"
KANO = given("KANO")

def kano(f, d):
    if f == 'L': return 'O' if d == 'D' else 'A'
    if d == 'D': return 'M'
    return 'I'
