# %% points=5
def story(r, w, b): return 'ในฐานะ{} ฉันต้องการ{} เพื่อ{}'.format(r, w, b)
