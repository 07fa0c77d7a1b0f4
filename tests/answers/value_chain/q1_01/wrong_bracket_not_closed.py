# %% points=0 finding="stop.syntax_error.unclosed_bracket"
touch, wait = given("touch", "wait")

total_touch = sum(touch
total_wait = sum(wait)
lead_time = total_touch + total_wait
