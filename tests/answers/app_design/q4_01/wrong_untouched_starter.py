# %% points=0 finding="q4_01.still_empty"
def story(role, want, benefit):
    return f"ในฐานะ{...} ฉันต้องการ{...} เพื่อ{...}"
