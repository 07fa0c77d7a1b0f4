# %% points=0 finding="q4_01.wrong_order"
def story(role, want, benefit):
    return f"ในฐานะ{want} ฉันต้องการ{role} เพื่อ{benefit}"
