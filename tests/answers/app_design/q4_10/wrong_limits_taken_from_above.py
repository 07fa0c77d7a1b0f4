# %% points=0 finding="q4_10.more_than_the_table_allows"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = 11
quota_10 = 10
