# %% points=8
SUS = given("SUS")

def sus_score(r):
    total = 0
    for number, answer in enumerate(r, start=1):
        if number % 2 == 1:
            total += answer - 1
        else:
            total += 5 - answer
    return total / 40 * 100

mean_sus = '70 คะแนน'
above = 'จริง'
