# %% points=1.6 finding="q4_05.rounded"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return round((max(a, b) + 0.05) / (min(a, b) + 0.05), 1)

fails = ['P2']
