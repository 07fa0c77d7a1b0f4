# %% points=5
import unicodedata

def story(role, want, benefit):
    return unicodedata.normalize('NFKD', f'ในฐานะ{role} ฉันต้องการ{want} เพื่อ{benefit}')
