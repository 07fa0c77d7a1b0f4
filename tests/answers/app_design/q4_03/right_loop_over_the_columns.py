# %% points=6
KANO = given("KANO")

def kano(f, d):
    for letter, answer in zip(KANO[f], ['L', 'M', 'N', 'W', 'D']):
        if answer == d:
            return letter
