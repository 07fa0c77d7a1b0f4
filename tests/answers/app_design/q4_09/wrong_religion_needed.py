# %% points=5.4 finding="q4_09.sensitive_data"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'need', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
