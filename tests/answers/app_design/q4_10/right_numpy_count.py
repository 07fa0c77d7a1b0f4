# %% points=7
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

chances = np.array([overload(q, 8, 0.85) for q in range(1, 20)])
quota_25 = (chances <= 0.25).sum()
quota_10 = np.int64((chances <= 0.10).sum())
