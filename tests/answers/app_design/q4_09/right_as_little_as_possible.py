# %% points=6
pdpa = {
    'name': 'optional', 'citizen_id': 'need', 'phone': 'optional', 'service': 'need', 'slot': 'need',
    'email': 'no', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
