# %% points=5.4 finding="q4_09.sensitive_data"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'no', 'blood_type': 'optional', 'face_photo': 'no', 'gps': 'no',
}
