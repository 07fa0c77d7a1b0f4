# %% points=0 finding="q4_01.part_left_out"
def story(role, want, benefit):
    return f"ในฐานะ{role} ฉันต้องการ{want}"
