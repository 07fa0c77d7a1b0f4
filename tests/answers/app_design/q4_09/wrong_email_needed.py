# %% points=5.4 finding="q4_09.second_address_demanded"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'need', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
