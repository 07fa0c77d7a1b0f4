# %% points=4 finding="q4_05.upside_down"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (a + 0.05) / (b + 0.05)

fails = ['P2', 'P3']
