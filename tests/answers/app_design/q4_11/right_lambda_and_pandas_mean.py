# %% points=8
SUS = given("SUS")

sus_score = lambda r: 2.5*(20 + sum(list(r)[::2]) - sum(list(r)[1::2]))
mean_sus = pd.Series([sus_score(r) for r in SUS]).mean(); above = bool(mean_sus > 68)
