# %% points=8
records = given("records")

w = records['wait_min'].to_numpy()
within30 = np.count_nonzero(w <= 30) / w.size
p90 = np.quantile(w, [0.9])
