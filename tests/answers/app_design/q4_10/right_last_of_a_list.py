# %% points=7
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

best = lambda lim: [q for q in range(1, 15) if overload(q, 8, .85) <= lim][-1]
quota_25, quota_10 = best(.25), best(.1)
