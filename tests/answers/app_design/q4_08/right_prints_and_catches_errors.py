# %% points=10
THAI = given("THAI")

def valid_thai_id(s):
    digits = ''.join(c for c in s if c != '-')
    try:
        numbers = [int(c) for c in digits]
    except ValueError:
        return False
    if len(numbers) != 13:
        return False
    total = 0
    for place in range(12):
        total = total + numbers[place] * (13 - place)
    print(total)
    return (11 - total % 11) % 10 == numbers[12]
