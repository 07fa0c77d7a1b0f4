# %% points=10
THAI = given("THAI")

valid_thai_id = lambda s: (lambda x: len(x) == 13 and x.isdigit() and (11 - int(np.dot([int(c) for c in x[:12]], np.arange(13,1,-1))) % 11) % 10 == int(x[12]))(s.replace('-','').strip().translate(THAI))
