# %% points=0 finding="q4_01.other_words"
def story(role, want, benefit):
    return f"As {role} I would like {want} so that {benefit}"
