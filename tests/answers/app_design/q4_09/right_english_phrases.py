# %% points=6
pdpa = dict(name='need', citizen_id='need', phone='need', service='need', slot='need', email='optional', religion='not need', blood_type='no need', face_photo='not necessary', gps="don't ask")
