# %% points=0 finding="stop.name_error.unknown"
pdpa = dict(name=need, citizen_id=need, phone=need, service=need, slot=need, email=optional, religion=no, blood_type=no, face_photo=no, gps=no)
