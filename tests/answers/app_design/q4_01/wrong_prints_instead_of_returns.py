# %% points=0 finding="any.call_unanswered"
def story(role, want, benefit):
    print(f"ในฐานะ{role} ฉันต้องการ{want} เพื่อ{benefit}")
