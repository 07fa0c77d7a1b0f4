# %% points=5
def story(r, w, b): return ' '.join(['ในฐานะ' + r, 'ฉันต้องการ' + w, 'เพื่อ' + b])
