# %% points=6
KANO = given("KANO")

T = pd.DataFrame({k: list(v) for k, v in KANO.items()}, index=list('LMNWD')).T
kano = lambda f, d: T.loc[f, d]
