# %% points=5.4 finding="q4_09.nobody_to_tell"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'no', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
