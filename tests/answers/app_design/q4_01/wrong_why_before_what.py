# %% points=0 finding="q4_01.wrong_order"
def story(role, want, benefit):
    return f"ในฐานะ{role} ฉันต้องการ{benefit} เพื่อ{want}"
