# %% points=3 finding="any.other_unit"
people_inside = 27
lead_needed = '0.667 ชั่วโมง'
