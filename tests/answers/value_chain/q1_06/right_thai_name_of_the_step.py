# %% points=8
steps, touch = given("steps", "touch")

bottleneck = 'พนักงานเจ้าหน้าที่อนุมัติ'
capacity = 20.0
