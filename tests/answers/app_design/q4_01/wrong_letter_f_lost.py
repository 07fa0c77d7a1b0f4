# %% points=0 finding="q4_01.curly_brackets_shown"
def story(role, want, benefit):
    return "ในฐานะ{role} ฉันต้องการ{want} เพื่อ{benefit}"
