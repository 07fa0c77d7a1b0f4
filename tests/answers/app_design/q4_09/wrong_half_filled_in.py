# %% points=3 finding="any.part_missing"
pdpa = {
    'name': 'need', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': ..., 'religion': ..., 'blood_type': ..., 'face_photo': ..., 'gps': ...,
}
