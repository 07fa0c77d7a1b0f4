# %% points=3.5 finding="any.not_yet"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = 5
quota_10 = 8
