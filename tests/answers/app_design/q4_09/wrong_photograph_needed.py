# %% points=5.4 finding="q4_09.photograph_when_booking"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'need', 'gps': 'no',
}
