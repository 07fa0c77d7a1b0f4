# %% points=6
pdpa = dict(zip('name citizen_id phone service slot email religion blood_type face_photo gps'.split(), 'need need need need need optional not_need not_need no no'.split()))
