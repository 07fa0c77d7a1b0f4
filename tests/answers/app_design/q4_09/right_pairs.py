# %% points=6
pdpa = list(dict(name='need', citizen_id='need', phone='need', service='need', slot='need', email='no', religion='no', blood_type='no', face_photo='no', gps='no').items())
