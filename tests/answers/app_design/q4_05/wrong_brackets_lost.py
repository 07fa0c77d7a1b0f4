# %% points=4 finding="any.call_stopped"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return max(a, b) + 0.05 / min(a, b) + 0.05

fails = ['P2', 'P3']
