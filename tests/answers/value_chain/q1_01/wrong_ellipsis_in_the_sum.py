# %% points=3.33 finding="stop.unanswered"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = total_touch + ...
