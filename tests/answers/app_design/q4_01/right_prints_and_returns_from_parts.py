# %% points=5
def story(role, want, benefit):
    text = "ในฐานะ" + role
    text += " ฉันต้องการ" + want
    text += " เพื่อ" + benefit
    print(text)
    return text
