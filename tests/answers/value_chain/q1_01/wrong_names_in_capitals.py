# %% points=0 finding="any.no_such_name"
touch, wait = given("touch", "wait")

Total_Touch = sum(touch)
Total_Wait = sum(wait)
Lead_Time = Total_Touch + Total_Wait
