# %% points=6
pdpa = dict(name='need', citizen_id='need', phone='need', service='need', slot='need', email='optional', religion='no', blood_type='no', face_photo='no', gps='no')
