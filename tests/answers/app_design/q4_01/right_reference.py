# %% points=5
def story(role, want, benefit):
    return f'ในฐานะ{role} ฉันต้องการ{want} เพื่อ{benefit}'
