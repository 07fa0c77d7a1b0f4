# %% points=0 finding="any.not_a_function"
KANO = given("KANO")

kano = 'O'
