# %% points=3 finding="q4_09.sensitive_data"
pdpa = dict.fromkeys(['name', 'citizen_id', 'phone', 'service', 'slot', 'email', 'religion', 'blood_type', 'face_photo', 'gps'], 'need')
