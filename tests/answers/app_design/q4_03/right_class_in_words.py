# %% points=6
KANO = given("KANO")

def kano(f, d):
    letter = KANO[f]['LMNWD'.index(d)]
    words = {'M': 'must-be', 'O': 'one-dimensional', 'A': 'attractive', 'I': 'indifferent', 'R': 'reverse', 'Q': 'questionable'}
    return words[letter]
