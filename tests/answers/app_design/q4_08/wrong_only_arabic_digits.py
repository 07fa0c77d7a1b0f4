# %% points=4 finding="q4_08.thai_digits_refused"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '')
    if not re.fullmatch('[0-9]{13}', s):
        return False
    return int(s[12]) == (11 - sum(int(s[i]) * (13 - i) for i in range(12)) % 11) % 10
