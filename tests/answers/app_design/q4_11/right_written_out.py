# %% points=8
SUS = given("SUS")

def sus_score(r):
    return 2.5 * (r[0]-1 + 5-r[1] + r[2]-1 + 5-r[3] + r[4]-1 + 5-r[5] + r[6]-1 + 5-r[7] + r[8]-1 + 5-r[9])

mean_sus = '๗๐'
above = 'สูงกว่า'
