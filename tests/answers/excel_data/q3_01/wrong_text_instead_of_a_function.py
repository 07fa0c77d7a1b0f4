# %% points=0 finding="any.not_a_function"
clean_text = 'แจ้งย้ายที่อยู่'
