# %% points=5.4 finding="any.not_a_choice"
pdpa = {
    'name': 'ned', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional', 'religion': 'no', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no',
}
