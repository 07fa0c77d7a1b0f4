# %% points=5
def clean_text(s):
    return np.str_(' '.join(s.split()))
