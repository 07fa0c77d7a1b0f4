# %% points=4 finding="any.other_unit"
records = given("records")

within30 = (records['wait_min'] <= 30).mean()
p90 = str(round(records['wait_min'].quantile(.9) / 60, 3)) + ' ชั่วโมง'
