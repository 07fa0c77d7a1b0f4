# %% points=0 finding="q4_10.chance_instead_of_bookings"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = 23
quota_10 = 0
