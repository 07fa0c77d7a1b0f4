# %% points=0 finding="any.not_a_whole_number"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = overload(9, 8, 0.85)
quota_10 = overload(8, 8, 0.85)
