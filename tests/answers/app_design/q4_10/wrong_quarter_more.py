# %% points=3.5 finding="any.other_unit"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = '9 นาที'
quota_10 = 8
