# %% points=5
story = lambda r, w, b: 'ในฐานะ' + r + ' ฉันต้องการ' + w + ' เพื่อ' + b
