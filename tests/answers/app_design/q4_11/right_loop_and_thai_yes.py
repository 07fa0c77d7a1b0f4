# %% points=8
SUS = given("SUS")

def sus_score(r):
    t = 0
    for k in range(10): t += (r[k]-1) if k in (0,2,4,6,8) else (5-r[k])
    return t*2.5

mean_sus = 70.0; above = 'ใช่'
