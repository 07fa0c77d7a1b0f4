# %% points=7
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

chance = pd.Series({q: overload(q, 8, 0.85) for q in range(8, 13)})
quota_25 = chance[chance <= 0.25].index.max()
quota_10 = chance[chance <= 0.10].index.max()
