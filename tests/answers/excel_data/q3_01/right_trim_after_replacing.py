# %% points=5
TRIM = given("TRIM")

clean_text = lambda s: TRIM(s.replace('\u00a0', ' '))
