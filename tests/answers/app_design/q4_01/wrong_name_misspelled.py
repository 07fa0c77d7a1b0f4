# %% points=0 finding="any.call_stopped"
def story(role, want, benefit):
    return f"ในฐานะ{roll} ฉันต้องการ{want} เพื่อ{benefit}"
