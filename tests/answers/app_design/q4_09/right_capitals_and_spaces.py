# %% points=6
pdpa = {
    'name': 'Need ', 'citizen_id': 'NEED', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': ' Optional', 'religion': 'NO', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'No',
}
