# %% points=2 finding="any.shown_example_only"
def story(role, want, benefit):
    return "ในฐานะประชาชน ฉันต้องการจองคิวล่วงหน้า เพื่อไม่ต้องรอนาน"
