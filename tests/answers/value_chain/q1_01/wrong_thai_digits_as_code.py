# %% points=0 finding="stop.syntax_error.thai_digits"
touch, wait = given("touch", "wait")

total_touch = ๒๒.๕
total_wait = ๖๗.๕
lead_time = ๙๐
