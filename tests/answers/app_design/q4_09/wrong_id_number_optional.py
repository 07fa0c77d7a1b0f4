# %% points=5.4 finding="q4_09.nobody_to_look_up"
pdpa = {
    'name': 'need', 'citizen_id': 'optional', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
