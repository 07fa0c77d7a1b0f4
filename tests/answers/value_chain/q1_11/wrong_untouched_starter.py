# %% points=0 finding="any.call_unanswered"
wait = given("wait")

def steps_for_80(waits):
    ...
