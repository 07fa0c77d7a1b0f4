# %% points=5
steps, touch, wait = given("steps", "touch", "wait")

va_time = '๘.๕'
pce = 'ร้อยละ ๙.๔๔๔'
