# %% points=0 finding="stop.type_error.brackets"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = q(9)
quota_10 = 8
