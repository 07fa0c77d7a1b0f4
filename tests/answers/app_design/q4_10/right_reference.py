# %% points=7
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = max(q for q in range(1, 20) if overload(q, 8, .85) <= .25)
quota_10 = max(q for q in range(1, 20) if overload(q, 8, .85) <= .10)
