# %% points=6
pdpa = dict(zip('name citizen_id phone service slot email religion blood_type face_photo gps'.split(), 'จำเป็น จำเป็น จำเป็น จำเป็น จำเป็น ไม่บังคับ ไม่ต้องถาม ไม่ถาม ห้ามถาม ไม่ขอ'.split()))
