# %% points=6
KANO = given("KANO")

kano = lambda f, d: dict(zip('LMNWD', KANO[f]))[d]
