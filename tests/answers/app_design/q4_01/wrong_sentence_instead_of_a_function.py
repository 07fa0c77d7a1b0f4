# %% points=0 finding="any.not_a_function"
story = 'ในฐานะประชาชน ฉันต้องการจองคิวล่วงหน้า เพื่อไม่ต้องรอนาน'
