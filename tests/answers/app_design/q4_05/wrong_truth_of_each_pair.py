# %% points=4 finding="any.not_a_choice"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)

fails = [contrast(r.fg, r.bg) < 4.5 for r in colors.itertuples()]
