# %% points=0 finding="any.part_missing"
pdpa = {
    'name': ..., 'citizen_id': ..., 'phone': ..., 'service': ..., 'slot': ...,
    'email': ..., 'religion': ..., 'blood_type': ..., 'face_photo': ..., 'gps': ...,
}
