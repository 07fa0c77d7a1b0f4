# %% points=0 finding="any.not_text"
def story(role, want, benefit):
    return 'ในฐานะ' + role, 'ฉันต้องการ' + want, 'เพื่อ' + benefit
