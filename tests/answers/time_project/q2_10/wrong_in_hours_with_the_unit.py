# %% points=0 finding="any.other_unit"
time_audit = given("time_audit")

q2_share = '6 ชั่วโมง'
