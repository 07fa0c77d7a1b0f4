# %% points=8
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(x, y):
    a, b = luminance(x)+.05, luminance(y)+.05
    return a/b if a > b else b/a

fails = colors[[contrast(f,b) < {'normal':4.5,'large':3}[s] for f,b,s in zip(colors.fg, colors.bg, colors['size'])]].id
