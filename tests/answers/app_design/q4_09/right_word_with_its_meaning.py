# %% points=6
pdpa = {
    'name': 'need (จำเป็น)', 'citizen_id': 'need', 'phone': 'need', 'service': 'need', 'slot': 'need',
    'email': 'optional ทางเลือก', 'religion': 'ไม่ต้องเก็บ', 'blood_type': 'no', 'face_photo': 'no', 'gps': 'no ไม่เก็บ',
}
