# %% points=4 finding="q4_05.another_number_added"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (max(a, b) + 1) / (min(a, b) + 1)

fails = ['P2', 'P3']
