# %% points=8
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (max(a, b) + 5/100) / (min(a, b) + 1/20)

fails = np.array(['P2', 'P3'])
