# %% points=7
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

q = 8
while overload(q+1, 8, .85) <= .25: q += 1
quota_25 = q; quota_10 = 8
