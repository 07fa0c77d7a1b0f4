# %% points=5
def story(role, want, benefit):
    return "ในฐานะ%s ฉันต้องการ%s เพื่อ%s" % (role, want, benefit)
