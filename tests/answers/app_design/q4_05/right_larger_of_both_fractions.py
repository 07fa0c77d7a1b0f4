# %% points=8
luminance, colors = given("luminance", "colors")
print(colors)

contrast = lambda x, y: max((luminance(x)+.05)/(luminance(y)+.05), (luminance(y)+.05)/(luminance(x)+.05))
fails = {'P3','P2'}
