# %% points=6
pdpa = dict.fromkeys(['religion', 'blood_type', 'face_photo', 'gps'], 'no')
for field in ['name', 'citizen_id', 'phone', 'service', 'slot']:
    pdpa[field] = 'need'
pdpa['email'] = 'optional'
