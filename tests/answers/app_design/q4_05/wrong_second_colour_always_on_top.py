# %% points=5.6 finding="q4_05.order_of_the_colours"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (b + 0.05) / (a + 0.05)

fails = ['P2', 'P3']
