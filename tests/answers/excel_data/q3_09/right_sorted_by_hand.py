# %% points=8
records = given("records")

w = sorted(records.wait_min); within30 = sum(x <= 30 for x in w)/len(w); k = .9*(len(w)-1); p90 = w[int(k)] + (k-int(k))*(w[int(k)+1]-w[int(k)])
