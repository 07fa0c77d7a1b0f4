# %% points=0 finding="q4_01.names_as_text"
def story(role, want, benefit):
    return f"ในฐานะrole ฉันต้องการwant เพื่อbenefit"
