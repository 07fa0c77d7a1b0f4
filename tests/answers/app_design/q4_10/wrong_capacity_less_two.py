# %% points=0 finding="q4_10.people_who_come"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = 7
quota_10 = 6
