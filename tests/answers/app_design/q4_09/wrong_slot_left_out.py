# %% points=5.4 finding="q4_09.appointment_without_its_matter"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'no',
    'email': 'optional', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
