# %% points=6
pdpa = pd.Series(dict(name='need', citizen_id='need', phone='optional', service='need', slot='need', email='optional', religion='no', blood_type='no', face_photo='no', gps='no'))
