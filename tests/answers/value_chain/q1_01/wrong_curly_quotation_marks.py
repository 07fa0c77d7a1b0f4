# %% points=0 finding="stop.syntax_error.curly_quote"
touch, wait = given("touch", "wait")

total_touch = sum(touch)
total_wait = sum(wait)
lead_time = “90 นาที”
