# %% points=0 finding="any.call_stopped"
def story(role, want, benefit):
    return f"ในฐานะ{ประชาชน} ฉันต้องการ{จองคิว} เพื่อ{ไม่ต้องรอ}"
