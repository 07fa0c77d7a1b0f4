# %% points=6
pdpa = dict(name='จำเป็น', citizen_id='จำเป็น', phone='จำเป็น', service='จำเป็น', slot='จำเป็น', email='ทางเลือก', religion='ไม่เก็บ', blood_type='ไม่เก็บ', face_photo='ไม่เก็บ', gps='ไม่เก็บ')
