# %% points=7
THAI = given("THAI")

def fee_to_int(s):
    number = pd.to_numeric(s.strip().translate(THAI), errors='coerce')
    return np.int64(0 if pd.isna(number) else number)
