# %% points=4 finding="q4_05.rounded_up"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)

fails = [r.id for r in colors.itertuples() if contrast(r.fg, r.bg) < 3]
