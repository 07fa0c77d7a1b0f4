# %% points=6
pdpa = pd.DataFrame({
    'field': ['name', 'citizen_id', 'phone', 'service', 'slot', 'email', 'religion', 'blood_type', 'face_photo', 'gps'],
    'keep': ['need'] * 5 + ['optional'] + ['no'] * 4,
})
