# %% points=0 finding="q4_01.other_words"
def story(role, want, benefit):
    return f"ในฐานะ{role} ข้าพเจ้าต้องการ{want} เพื่อ{benefit}"
