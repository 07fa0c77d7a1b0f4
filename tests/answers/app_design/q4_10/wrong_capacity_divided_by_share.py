# %% points=3.5 finding="any.not_a_whole_number"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = 8 / 0.85
quota_10 = 8
